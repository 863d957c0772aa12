import type {Message, Reply} from "./protocol.ts";
import {liveWords} from "../../words/live.ts";
import {trustFrame} from "../trust.ts";
import {readReplies} from "./readReplies.ts";
import {workerPlace} from "./workerPlace.ts";

/** The texts that a sandbox is made of, built beside the site, as they come. */
export interface SandboxTexts {
  /** the document of the frame */
  frame: Promise<string>;
  /** the script of the worker */
  worker: Promise<string>;
  /** the message that the worker begins with: the chapter's cells, compiled */
  compiled: Promise<string>;
}

/** What a sandbox tells the page. */
export interface SandboxEvents {
  onReply: (reply: Reply) => void;
  /** the sandbox has broken a rule or failed; it is to be killed */
  onFailure: (why: string) => void;
}

/** A worker for cells inside a frame without an origin. */
export interface Sandbox {
  /** tells *events* what the sandbox says from now on */
  listen(events: SandboxEvents): void;
  /** sends a message; it waits until the sandbox has started */
  send(message: Message): void;
  /** ends the sandbox at once, whatever runs in it */
  kill(): void;
}

// Nothing of what a page may ask its reader for is lent to the frame.
const permissions = `accelerometer autoplay camera clipboard-read clipboard-write display-capture
  encrypted-media fullscreen gamepad geolocation gyroscope hid idle-detection local-fonts
  magnetometer microphone midi payment picture-in-picture publickey-credentials-get
  screen-wake-lock serial storage-access usb window-management xr-spatial-tracking`
  .split(/\s+/)
  .map((name) => `${name} 'none'`)
  .join("; ");

/**
 * Starts a sandbox in *parent*. Its frame has an opaque origin and a policy of its own that lets
 * nothing in or out; cells run in a worker of the frame. Killing it is removing the frame, which
 * ends the worker at once in every engine.
 */
export function startSandbox(texts: SandboxTexts, parent: HTMLElement): Sandbox {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("allow", permissions);
  frame.setAttribute("referrerpolicy", "no-referrer");
  frame.title = liveWords.frame;
  frame.tabIndex = -1;
  frame.hidden = true;

  const waiting: string[] = [];
  let port: MessagePort | undefined;
  let isKilled = false;
  let events: SandboxEvents | undefined;

  addEventListener("message", connect);
  // whoever loads the texts knows that one has failed
  Promise.all([texts.frame, texts.worker, texts.compiled]).then(show, () => {});
  return {listen, send, kill};

  // The worker's script is part of the document: it starts while the page is busy with other things.
  function show([html, worker, compiled]: string[]): void {
    if (isKilled) return;
    waiting.unshift(compiled);
    frame.srcdoc = trustFrame(html.replace(workerPlace, () => worker));
    parent.append(frame);
  }

  function connect({source, origin, data}: MessageEvent): void {
    if (source !== frame.contentWindow || origin !== "null" || data !== "notebook-frame") return;
    removeEventListener("message", connect);
    const channel = new MessageChannel();
    port = channel.port1;
    hear();
    // "*": an opaque origin has no name to send to, and there is no secret
    frame.contentWindow!.postMessage("", "*", [channel.port2]);
    // The worker may not have started yet: it finds them when it has.
    for (const message of waiting.splice(0)) port.postMessage(message);
  }

  function listen(given: SandboxEvents): void {
    events = given;
    hear();
  }

  // What the sandbox says waits in the port until somebody listens.
  function hear(): void {
    if (port && events) port.onmessage = ({data}) => receive(data, events!);
  }

  function receive(text: unknown, {onReply, onFailure}: SandboxEvents): void {
    if (typeof text !== "string") return onFailure("protocol");
    if (text === "frame:ready") return;
    if (!text.startsWith("worker:")) return onFailure(text.slice(0, 40));
    const replies = readReplies(text.slice("worker:".length));
    if (!replies) return onFailure("protocol");
    for (const reply of replies) onReply(reply);
  }

  function send(message: Message): void {
    const text = JSON.stringify(message);
    if (port) port.postMessage(text);
    else waiting.push(text);
  }

  function kill(): void {
    isKilled = true;
    removeEventListener("message", connect);
    if (port) port.onmessage = null;
    port?.close();
    frame.remove();
  }
}
