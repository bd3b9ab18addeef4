// The page's worker: the page's own module once more, away from the page's thread. It says `null` once it works,
// answers every model with whether it is one, every article with the numbers of the steps that it comes to and then
// with the bytes of its findings, and a failure with words.
let module;
const take = async (asked) => {
  if (asked.address) {
    const loaded = await import(asked.address);
    await loaded.default({ module_or_path: asked.module });
    module = loaded;
    postMessage(null);
  } else if (asked.names) {
    try {
      module.loadNames(asked.names);
      postMessage(true);
    } catch (error) {
      console.warn(String(error));
      postMessage(false);
    }
  } else {
    const findings = module.findings(asked.text, asked.published, (step) => postMessage(step));
    postMessage(findings, [findings.buffer]);
  }
};
// One at a time, in their order; after a failure nothing here can be trusted.
let last = Promise.resolve();
onmessage = ({ data }) => {
  last = last.then(() => take(data));
  last.catch((error) => postMessage(String(error)));
};
