const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const list = (name, terms = []) => `<ul class="${name}">${terms.map((term) => `<li>${escape(term)}</li>`).join("")}</ul>`;

export function render({ title, page, tags, categories, content }) {
  return `<!doctype html>
<meta charset="utf-8">
<title>${escape(title)}</title>
<h1>${escape(title)}</h1>
<time datetime="${page.date.toISOString()}"></time>
${list("tags", tags)}
${list("categories", categories)}
<aside>${page.excerpt ?? ""}</aside>
<article>${content}</article>
`;
}
