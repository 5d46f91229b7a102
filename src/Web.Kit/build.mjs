// Builds dist/ from Styles/ and Scripts/. Safe to start twice at once: the second waits and finds the work done.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const home = dirname(fileURLToPath(import.meta.url));
process.chdir(home);
const lock = "obj/kit-assets.lock";
const stale = 5 * 60 * 1000;

const walk = folder => readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath ?? entry.path, entry.name))
  .sort();

const digest = files => {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
};

const sources = () => ["package.json", "package-lock.json", "build.mjs", ...walk("Styles"), ...walk("Scripts")];
const read = file => existsSync(file) ? readFileSync(file, "utf8") : "";
const pause = ms => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

function takeLock() {
  mkdirSync("obj", { recursive: true });
  for (;;) {
    try { mkdirSync(lock); return; } catch (error) { if (error.code !== "EEXIST") throw error; }
    try { if (Date.now() - statSync(lock).mtimeMs > stale) rmSync(lock, { recursive: true, force: true }); } catch { /* the other one has just finished */ }
    pause(200);
  }
}

function install() {
  const wanted = digest(["package.json", "package-lock.json"]);
  if (read("node_modules/.tongban-stamp") === wanted) return;
  execFileSync("npm", ["ci", "--no-progress"], { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  writeFileSync("node_modules/.tongban-stamp", wanted);
}

async function build(into) {
  const sass = await import("sass");
  const esbuild = await import("esbuild");
  for (const name of ["kit", "workbench", "document", "map"]) {
    const { css } = sass.compile(`Styles/${name}.scss`, { loadPaths: ["node_modules"], quietDeps: true, style: "expanded" });
    const { code } = await esbuild.transform(css, { loader: "css", minify: true, target: ["chrome95", "safari15", "firefox100"], charset: "utf8" });
    writeFileSync(join(into, `${name}.css`), code);
  }
  // The map and the rules of forms are bundles of their own: only their pages pay for them.
  for (const name of ["kit", "map", "rules"])
    await esbuild.build({ entryPoints: [`Scripts/${name}.js`], outfile: join(into, `${name}.js`), bundle: true, minify: true, format: "esm", target: ["chrome95", "safari15", "firefox100"], charset: "utf8", legalComments: "none" });
}

takeLock();
try {
  const wanted = digest(sources());
  if (read("dist/.stamp") === wanted) {
    utimesSync("dist/.stamp", new Date(), new Date());
  } else {
    install();
    rmSync("obj/kit-dist", { recursive: true, force: true });
    mkdirSync("obj/kit-dist", { recursive: true });
    await build("obj/kit-dist");
    writeFileSync("obj/kit-dist/.stamp", wanted);
    rmSync("dist", { recursive: true, force: true });
    renameSync("obj/kit-dist", "dist");
  }
  for (const file of walk("dist").filter(name => /\.(css|js)$/.test(name)))
    console.log(`${file} ${statSync(file).size} B, brotli ${brotliCompressSync(readFileSync(file)).length} B`);
} finally {
  rmSync(lock, { recursive: true, force: true });
}
