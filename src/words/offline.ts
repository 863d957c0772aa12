/** The words of the copy of the site that a reader keeps on a device. */
export const offlineWords = {
  keep: "Keep the course on this device",
  about: "It then opens without a connection. The copy takes less than 15 megabytes.",
  copying: "Copying the course …",
  kept: "The course is on this device, and opens without a connection.",
  remove: "Remove the copy",
  removed: "The copy is removed.",
  failed:
    "The copy could not be made. Try again when the connection is good, or make room on the device."
};
