/**
 * Says clearly that Node is too old, before anything fails for that reason in a way that nobody understands.
 * Written in old JavaScript, for the old Node that has to read it.
 */
export function checkNode() {
  var parts = process.versions.node.split(".").map(Number);
  var major = parts[0];
  var minor = parts[1];
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  console.error(
    "Kabinet needs Node 20.19 or newer in the 20 line, or 22.12 and newer; this is Node " +
      process.versions.node +
      ".\nGet a current one at https://nodejs.org, or by nvm: nvm install --lts",
  );
  process.exit(1);
}
