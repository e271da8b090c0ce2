/** A style sheet as a test sees it: without names, since nothing there is laid out. */
export default {
  process: () => ({ code: "module.exports = {};" }),
};
