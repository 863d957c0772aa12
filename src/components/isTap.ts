// The pointer that came last. In Safari before 18.4 the click of a finger does not say whose it is, and
// what was pointed at before this was loaded is reached again (whenReached.ts), but not pressed.
let last = "";
for (const each of ["pointerover", "pointerdown"] as const)
  document.addEventListener(each, ({pointerType}) => (last = pointerType), {
    capture: true,
    passive: true
  });

/** Returns whether a click is that of a finger; one by a key or by a script is none. */
export function isTap({detail}: MouseEvent): boolean {
  return detail > 0 && last === "touch";
}
