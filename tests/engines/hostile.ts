// Texts that some blog engine eats, changes or stumbles over, modelled on what real builds were seen to do (2026-11).
import { characters } from "./texts/characters.ts";
import { code } from "./texts/code.ts";
import { html } from "./texts/html.ts";
import { links } from "./texts/links.ts";
import { markup } from "./texts/markup.ts";
import { templates } from "./texts/templates.ts";

export const hostileTexts = [...templates, ...html, ...code, ...markup, ...links, ...characters];
