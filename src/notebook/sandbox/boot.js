// The only script of the sandboxed frame, whose origin is opaque. It owns the worker in which cells
// run and relays texts between it and the page; it never runs code of a cell on its own thread.
(() => {
  "use strict";
  if (self.origin !== "null" || self.parent === self) return; // never with a real origin

  // What the worker may say in answer to one message of the page.
  const limits = {message: 1_000_000, messages: 1_000, characters: 8_000_000, held: 10_000};
  let messages = 0;
  let characters = 0;
  // A text that begins with "~" can wait, in milliseconds, for what comes next: one message costs
  // the page less than ten.
  const patience = 16;

  let port; // to the page, once it has answered
  let held = [];
  let timer;
  const pass = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!port) return;
    // under a name of its own, so that no cell can speak as the frame
    if (held.length > 0) port.postMessage(`worker:${held.join("\n")}`);
    held = [];
    if (end) port.postMessage(`frame:${end}`);
  };

  const script = document.querySelector("script[type='text/plain']").textContent;
  const url = URL.createObjectURL(new Blob([script], {type: "text/javascript"}));
  // The page's rule that only a named policy makes script addresses holds here too.
  const policy = self.trustedTypes?.createPolicy("notebook", {
    createScriptURL: (text) => {
      if (text !== url) throw new TypeError("refused");
      return text;
    }
  });
  const worker = new Worker(policy ? policy.createScriptURL(url) : url);
  let end = ""; // why it has ended
  const die = (why) => {
    worker.onmessage = null;
    worker.terminate();
    end = why;
    pass();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    die("error");
  };
  worker.onmessageerror = () => die("messageerror");
  worker.onmessage = (event) => {
    const text = event.data;
    if (typeof text !== "string" || text.length > limits.message) return die("oversize");
    messages += 1;
    characters += text.length;
    if (messages > limits.messages || characters > limits.characters) return die("flood");
    held.push(text);
    if (text[0] === "~" && text.length < limits.held) timer ??= setTimeout(pass, patience);
    else pass();
  };

  addEventListener("message", function connect({source, ports}) {
    if (source !== parent || !ports[0]) return;
    removeEventListener("message", connect);
    [port] = ports;
    port.onmessage = (event) => {
      messages = characters = 0;
      worker.postMessage(event.data);
    };
    port.postMessage("frame:ready");
    pass();
  });
  parent.postMessage("notebook-frame", "*"); // no secret: the page answers the frame that it made
})();
