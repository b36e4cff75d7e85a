# Reads Markdown with kramdown as Jekyll sets it: a JSON string a line in, a JSON object with its HTML a line out; the parser's
# name is the argument. https://jekyllrb.com/docs/configuration/markdown/
require "json"
require "kramdown"
require "kramdown-parser-gfm"

Encoding.default_external = Encoding.default_internal = "UTF-8"
options = { input: ARGV[0], hard_wrap: false, syntax_highlighter: nil }
$stdin.each_line { |line| puts JSON.generate(html: Kramdown::Document.new(JSON.parse(line), options).to_html) }
