// Texts that look like HTML, comments and entities.
import { type HostileText, same } from "./text.ts";

export const html: HostileText[] = [
  { name: "HTML comment", markdown: "Before <!-- hidden --> after.", text: "Before <!-- hidden --> after." },
  {
    name: "block of a comment",
    markdown: "<!-- hidden\nlines -->\n\nAfter.",
    text: ["<!-- hidden lines -->", "After."],
  },
  { name: "odd comments", markdown: "A <!--> b <!---> c <!-- d", text: "A <!--> b <!---> c <!-- d" },
  {
    name: "excerpt marks in prose",
    markdown: "Type <!-- more or <!--more then ->.",
    text: "Type <!-- more or <!--more then ->.",
  },
  { name: "excerpt mark in code", markdown: "Type `<!-- more -->` there.", text: "Type <!-- more --> there." },
  {
    name: "excerpt marks in code blocks",
    markdown: "Look:\n\n```html\n<!-- more -->\n<!--more-->\n```\n\nDone.",
    text: ["<!-- more --> <!--more-->", "Done."],
  },
  { name: "block of HTML", markdown: '<div class="x">\nraw\n</div>', text: ['<div class="x">', "raw", "</div>"] },
  {
    name: "block of HTML with blank lines",
    markdown: "<table>\n\n<tr>\n\n</table>",
    text: ["<table>", "<tr>", "</table>"],
  },
  {
    name: "block of Markdown in HTML",
    markdown: '<div markdown="1">\n**no**\n</div>',
    text: ['<div markdown="1">', "</div>"],
  },
  same("inline HTML", "A <b>bold</b> word, a <br> and a <Component prop={1} />."),
  same("script", "<script>alert(1)</script> and <iframe src='https://example.org/'></iframe>"),
  { name: "block of script", markdown: "<script>\nalert(1)\n</script>", text: ["<script>", "alert(1)", "</script>"] },
  same("handlers", '<img src=x onerror="alert(1)"> and <svg/onload=alert(1)>'),
  same("markup of other kinds", "<!DOCTYPE html> <![CDATA[ x ]]> <?xml version='1.0'?> <x:y z>"),
  same("unclosed HTML", "Look at <div and <p class= and a < b > c."),
  same("less than", "x<5, a<b, <3, <-- and <=, List<String>, i<n; 1 <2> and a<<b."),
  same("greater than", "a>b, ->, =>, >> and 5>3."),
  same("arrows at the line’s beginning", "<- from here -> to there <=> and <|> and <*>."),
  { name: "greater than in later lines", markdown: "One\n\\> no quotation.", text: "One > no quotation." },
  same("entities of another world", "AT&T, R&D, &nosuch; and 1 < 2."),
  { name: "entities", markdown: "&copy; &lt;b&gt; &amp;amp; &#60; &nbsp;&hellip;", text: "© <b> &amp; < …" },
  { name: "escaped entities", markdown: "\\&copy; and \\&lt; and `&copy;`", text: "&copy; and &lt; and &copy;" },
  {
    name: "HTML in code",
    markdown: "Type `<b>{{ x }}</b>` or ``<!-- ` -->`` there.",
    text: "Type <b>{{ x }}</b> or <!-- ` --> there.",
  },
];
