// Texts that some blog engine eats, changes or stumbles over, modelled on what real builds were seen to do (2026-11).
import { characters } from "./texts/characters";
import { code } from "./texts/code";
import { html } from "./texts/html";
import { links } from "./texts/links";
import { markup } from "./texts/markup";
import { templates } from "./texts/templates";

export const hostileTexts = [...templates, ...html, ...code, ...markup, ...links, ...characters];
