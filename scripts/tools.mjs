// The tools of package.json: what each runs, what has to be installed for it, and its help. Plain JavaScript for Node 18,
// because a tool's help is there before anything is installed.

/**
 * @typedef {object} Tool
 * @property {string[]} run a script by its path in the project, then arguments that come before a person's
 * @property {boolean} [needsBrowser] whether a Chromium has to be there
 * @property {string} usage
 * @property {string} about
 */

/** By their names in package.json. @type {Record<string, Tool>} */
export const tools = {
  start: {
    run: ["scripts/start.ts"],
    needsBrowser: true,
    usage: "npm start [-- --unattended]",
    about: `Builds the extension and opens a browser with it and a talk's page in front. Without a display, or with --unattended,
it goes through the whole loop by itself, prints the post and leaves screenshots and the file in out/start/.`,
  },
  test: {
    run: ["scripts/test.ts"],
    needsBrowser: true,
    usage: "npm test [-- --only STAGE,...] [FILE...] [-t NAME] [--load COUNT]",
    about: `Runs every check and test: build, lint, types, unused, firefox-lint, unit, notebook, engines, browser, in two lanes side by
side; or some stages, or some files of tests, or what of them has NAME in its name. In the end it says how long each stage took,
which files were slowest, and in its last line how many passed, failed and were skipped. Skipped is what needs recorded pages, a
blog engine or a browser that is not there; with WRAPUP_NO_SKIPS=1 in the environment that fails. --load keeps the machine busy
with so many processes meanwhile: no test is about time.`,
  },
  "test:servers": {
    run: ["scripts/test.ts", "--only", "servers"],
    usage: "npm run test:servers [-- FILE...] [-t NAME]",
    about: `Tests several of the team's servers as one, with a Redis and a PostgreSQL of its own that end with it. Where they are
missing, they are installed from Debian's packages if that can be done unasked.`,
  },
  dev: {
    run: ["scripts/dev.ts"],
    needsBrowser: true,
    usage: "npm run dev",
    about: `Opens a browser with the extension, built anew and loaded again whenever a file is saved, and runs the unit tests that
the saved file concerns. Ends with Ctrl+C.`,
  },
  build: {
    run: ["node_modules/wxt/bin/wxt.mjs", "build"],
    usage: "npm run build [-- --browser chrome|firefox]",
    about: "Builds the extension into .output/chrome-mv3, or .output/firefox-mv3.",
  },
  zip: {
    run: ["node_modules/wxt/bin/wxt.mjs", "zip"],
    usage: "npm run zip [-- --browser chrome|firefox]",
    about: `Builds the extension and packs it for a store into .output, for Firefox with its sources. The same sources give the
same bytes.`,
  },
  lint: {
    run: ["scripts/test.ts", "--only", "lint"],
    usage: "npm run lint",
    about:
      "Checks the form of the code, the rules and import fences of biome.json, and the limits of scripts/house.ts.",
  },
  compile: {
    run: ["node_modules/typescript/bin/tsc", "--noEmit"],
    usage: "npm run compile [-- --watch]",
    about: "Checks the types.",
  },
  format: {
    run: ["node_modules/@biomejs/biome/bin/biome", "check", "--write"],
    usage: "npm run format [-- FILE...]",
    about: "Brings the code into its form, imports in order, and mends what can be mended without a doubt.",
  },
  house: {
    run: ["scripts/house.ts"],
    usage: "npm run house",
    about: `Measures the code: length and branches of functions, props of components, casts, circles of files and folders, floors of
lib/post. Exit status 1 where a limit is exceeded.`,
  },
  capture: {
    run: ["scripts/capture.ts"],
    needsBrowser: true,
    usage: "npm run capture -- URL [--page FILE] [--answer URL=FILE]...",
    about: `Captures a page with a true toolbar click in headless Chromium and prints the stored source as JSON. FILE is served as URL
and everything else refused; without --page the live address is visited. Exit status 1 and a sentence if nothing was captured.`,
  },
  post: {
    run: ["scripts/post.ts"],
    usage:
      "npm run post -- BACKUP.zip --engine NAME [--layout NAME] [--links inline|reference] [--conference NAME] [--talk TITLE] --out DIR",
    about: `Writes a backup's posts, or one talk as a post of its own, with the extension's own code and prints the paths. A file that
is there and says something else is never overwritten.`,
  },
  sites: {
    run: ["scripts/sites.mjs"],
    usage: "npm run sites [-- --list]",
    about: `Prints, per site, how many recorded and modelled pages are read, and per field how often it is found and from where. With --list
it writes the README's list of sites anew instead.`,
  },
  soak: {
    run: ["scripts/soak.ts"],
    needsBrowser: true,
    usage: "npm run soak -- [--kills COUNT] [--seed NUMBER]",
    about: `Captures, types and adds notes at random in popup, side panel and notebook, kills the whole browser at a random moment, starts
it again and compares what is stored with what was shown as saved. Exit status 1 where anything of that is gone.`,
  },
  fuzz: {
    run: ["scripts/fuzz.ts"],
    usage: "npm run fuzz -- [--seed NUMBER] [--count COUNT]",
    about: `Writes COUNT made-up texts (10,000 unless it is said) into the places of talks, posts and front matter, through every engine and
layout, has the engines' own parsers read the posts, and prints what they read: held / tried. What was not meant is made as small as it
can be and kept in tests/post/found/, where npm test reads it again. The same seed gives the same texts. Exit status 1 where anything
was read that was not meant.`,
  },
  long: {
    run: ["scripts/long.ts"],
    needsBrowser: true,
    usage: "npm run long -- [--times COUNT] [--seed NUMBER]",
    about: `Runs the tests that draw what they do by chance (histories of undo and of sharing, parts of pages that are missing) with COUNT
times as many draws as npm test makes, 20 unless it is said. The same seed draws the same.`,
  },
  mutation: {
    run: ["scripts/mutation.ts"],
    needsBrowser: true,
    usage: "npm run mutation -- [FILE|FOLDER ...] [--sample 100] [--seed 1] [--tests FOLDER ...]",
    about: `Changes the code in small ways (StrykerJS), one at a time, and asks whether a test notices: of the named files and folders, or of
the last commit, so many changes are drawn by the seed and held against the tests that mirror the room, or those of --tests. Prints
what went unnoticed, and per room how many were caught. What nobody could notice is listed with its reason in
scripts/mutation/equivalents.json and not counted. Exit status 1 where a room has less than 90 % caught.`,
  },
  coverage: {
    run: ["scripts/coverage.ts"],
    needsBrowser: true,
    usage: "npm run coverage [-- FILE...]",
    about: `Runs the browser tests, or those of the named files, in Chromium with a build of its own, and prints per file of components,
entrypoints and lib/browser how much of it they run, with the lines that they leave out; out/coverage/report/index.html shows them. It
is the least that is run: what a page does right before it closes may go uncounted.`,
  },
  trials: {
    run: ["scripts/store-trials.ts"],
    needsBrowser: true,
    usage: "npm run trials",
    about: `Fills disks and damages files under a real Chromium, and prints what each kind of store has left afterwards.`,
  },
  size: {
    run: ["scripts/size.ts"],
    usage: "npm run size",
    about: "Prints the weight of the start-up scripts of popup and settings, gzipped, and their budget.",
  },
  bench: {
    run: ["scripts/bench.ts"],
    needsBrowser: true,
    usage:
      "npm run bench -- [TABLE ...] [--only PART] [--runs 8] [--against FILE] [--build NAME=DIR] [--peer NAME=DIR --ready NAME=EXPRESSION]",
    about: `Measures what a person waits for, as multiples of a floor that is measured in the same run. Tables:

  click     from the toolbar button to a captured talk that can be written about, beside an extension whose popup holds a field only
  notebook  opening it, a letter to its row, to another window and to the preview, the search, the schedule
  assemble  a post of 2,000 notes: cold, after one edit, checked again
  records   the rows of a full notebook as records, a talk's notes in order
  schedule  reading a schedule of 10,000 talks, capturing beside it
  sharing   bytes of a letter, of 1,000 notes and of coming back; after a kill; the server’s memory
  posts     reading a post and merging a change, in Markdown parses

Without a name, all of them. --only keeps the lines that have PART in their name. Each table is printed and kept in
out/bench/COMMIT.json; --against FILE compares with such a file. --build measures another build of Wrapup beside this one in the same
run, --peer another unpacked extension, which a person can go on in once the JavaScript EXPRESSION is true in its popup.`,
  },
  serve: {
    run: ["scripts/serve.ts"],
    usage:
      "npm run serve [-- key | token [ROOM] [--read-only] [--name NAME] | tokens | revoke ID | remove ROOM | backup DIR]",
    about: `Runs the server that a team shares conferences through; docs/sharing.md says how. Without a command it listens at PORT (8787)
of HOST (127.0.0.1) and keeps everything in DATA_DIR (out/server); TLS has to stand in front of it. Commands, also while it runs:

  key          makes a key, by which Wrapup makes rooms and invitations, and prints it
  token        makes a token for ROOM, or for a new one, and prints it
  tokens       lists them: id, access, when it was made, room, for whom
  revoke       ends a token or a key
  remove       forgets a room with its tokens and pictures
  backup       copies everything into DIR`,
  },
};

/** How a tool is called: the sentence of every complaint about its arguments. @param {string} name */
export function usageOf(name) {
  return `Use: ${tools[name].usage}`;
}

/** What `npm run NAME -- --help` prints. @param {string} name */
export function helpOf(name) {
  return `${usageOf(name)}\n\n${tools[name].about}`;
}
