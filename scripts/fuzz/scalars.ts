// What the readers of YAML and TOML may take for something else than a text, in pieces that the generator puts together.

/** Marks of YAML, and what looks like a number, a date, a truth or nothing. */
const yaml = [
  "yes",
  "No",
  "on",
  "y",
  "~",
  "null",
  "true",
  ".inf",
  ".NaN",
  "2014",
  "014",
  "0o14",
  "0x1f",
  "1_000",
  "1e3",
  "-1",
  "+.5",
  "190:20:30",
  "2014-05-10",
  "2014-05-10T07:58:00Z",
  "<<",
  "=",
  "!!str",
  "!ruby/object:Object",
  "!!python/object/apply:os.system",
  "!",
  "&a",
  "*a",
  "%YAML 1.1",
  "---",
  "...",
  "- ",
  "? ",
  ": ",
  ":",
  " #",
  "#",
  "| ",
  ">-",
  "[",
  "]",
  "{",
  "}",
  ",",
  "@x",
  "`x`",
  "'",
  '"',
  "\\",
  "\\x41",
  "\\u0041",
  "\\n",
  "title: x",
  "\ntitle: x",
  "\n---\n",
  "\n\n",
  "\n  - x",
];

/** Marks of TOML. */
const toml = ["+++", "\n+++\n", "[a]", "[[a]]", "\n[params]\n", "a.b", "a = 1", "'''", '"""', "1979-05-27 07:32:00"];

/** Names that an object in JavaScript, Python or Ruby has already. */
const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "__class__", "valueOf", "prototype"];

/** Characters that are not seen, break lines, are refused, or are half of one. */
const characters = [
  "\u0000",
  "\u0007",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "\u001B",
  "\u007F",
  "\u0085",
  "\u009F",
  "\u00A0",
  "\u200B",
  "\u2028",
  "\u2029",
  "\u202E",
  "\uFEFF",
  "\uFFFD",
  "\uFFFE",
  "\uFFFF",
  "\uD83D",
  "\uDE00",
  "😀",
  "\u{10FFFF}",
  "e\u0301",
  "日本語",
  " ",
];

/** Tags of templates that run over a page's fields as well. */
const templates = ["{{ x }}", "{% x %}", "{{< x >}}", "#{x}", "<b>", "&amp;", "word", "Two words"];

export const scalarFragments = [yaml, yaml, toml, names, characters, templates];
