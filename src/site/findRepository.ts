/**
 * Returns the address of the project's repository, where the site is built by GitHub's own machines,
 * or undefined elsewhere.
 */
export function findRepository(): string | undefined {
  const {GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository} = process.env;
  return server && repository ? `${server}/${repository}` : undefined;
}
