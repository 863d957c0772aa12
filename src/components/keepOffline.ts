import {trustWorker} from "../notebook/trust.ts";
import {offlineWords as words} from "../words/offline.ts";

/**
 * Makes a copy of the site on the device, or removes the one that is there.
 *
 * @throws if the copy cannot be made or removed.
 */
export async function changeCopy(element: HTMLElement): Promise<void> {
  const button = element.querySelector("button")!;
  if (button.ariaDisabled === "true") return; // it is being done
  button.ariaDisabled = "true";
  try {
    await (element.hasAttribute("kept") ? remove(element) : keep(element));
  } finally {
    button.ariaDisabled = null;
  }
}

/** Shows that there is a copy on the device. */
export function showKept(element: HTMLElement): void {
  element.toggleAttribute("kept", true);
  element.querySelector("button")!.textContent = words.remove;
  say(element, words.kept);
}

async function keep(element: HTMLElement): Promise<void> {
  say(element, words.copying);
  const {script, scope} = element.dataset;
  const registration = await navigator.serviceWorker.register(trustWorker(script!), {scope});
  try {
    await activated(registration);
  } catch (error) {
    await registration.unregister();
    throw error;
  }
  showKept(element);
}

async function remove(element: HTMLElement): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(element.dataset.scope);
  const own = (await caches.keys()).filter((name) => name.endsWith(registration?.scope ?? "\n"));
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration?.unregister();
  element.toggleAttribute("kept", false);
  element.querySelector("button")!.textContent = words.keep;
  say(element, words.removed);
}

// Resolves once the copy is whole, which may be so already.
function activated({installing, waiting, active}: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting ?? active!;
  return new Promise((done, fail) => {
    const look = () => {
      if (worker.state === "activated") done();
      if (worker.state === "redundant") fail(new Error("a file of the copy did not come"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

function say(element: HTMLElement, text: string): void {
  element.querySelector('[role="status"]')!.textContent = text;
}
