/** The style of an exported page: ink on paper, dark where the reader's machine is, A4 in print; asks for nothing outside. */
export const HTML_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fffdf9, #1c1a17);
  --ink: light-dark(#1d1b18, #ece7dc);
  --ink-soft: light-dark(#5f5a51, #aba499);
  --rule: light-dark(#ddd6c8, #3a362f);
  --vermilion: light-dark(#b02a12, #ff8d70);
  --vermilion-wash: light-dark(#fae7e1, #3a2019);
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 400 1.0625rem/1.6 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
[lang='zh-Hans'] { font-family: 'Songti SC', 'Source Han Serif SC', 'Noto Serif CJK SC', 'Noto Serif SC', SimSun, serif; line-height: 1.8; text-spacing-trim: trim-start; }
main, .imprint { max-width: 40rem; margin: 0 auto; padding: 0 1.25rem; }
.side-by-side main, .side-by-side .imprint { max-width: 68rem; }
main { padding-block: 2.5rem; }
h1, h2, p, ul, blockquote { margin: 0; font-weight: 400; font-size: 1em; }
.notice { background: var(--vermilion-wash); color: var(--vermilion); border-bottom: 1px solid currentColor; padding: .6rem 1.25rem; text-align: center; font-weight: 700; }
.pair { padding-block: .55rem; }
.side-by-side .pair { display: grid; grid-template-columns: minmax(0, 9fr) minmax(0, 11fr); gap: 2.5rem; border-bottom: 1px solid var(--rule); }
.side-by-side :is(.kicker, .title, .heading, .subtitle:has(+ .dateline), .list-item:has(+ .list-item), .credit:has(+ .credit)) { border-bottom: 0; }
.interleaved .pair > * + * { margin-top: .35rem; }
.interleaved .pair { padding-block: .8rem; }
.side-by-side .pair > .only-target { grid-column: 2; }
.source .body p { text-indent: 2em; text-align: justify; }
.kicker { color: var(--vermilion); padding-bottom: 0; }
.title h1 { font-size: 1.75em; line-height: 1.3; font-weight: 700; text-wrap: balance; }
.title h1[lang='zh-Hans'] { font-size: 1.65em; line-height: 1.4; }
.subtitle p { font-size: 1.15em; color: var(--ink-soft); }
.dateline, .caption, .credit { color: var(--ink-soft); font-size: .9em; }
.heading { padding-top: 1.5rem; }
.heading h2 { font-size: 1.25em; font-weight: 700; }
.list-item ul { padding-left: 1.3em; }
.quote blockquote { border-left: 3px solid var(--rule); padding-left: 1em; }
.imprint { color: var(--ink-soft); font-size: .8125rem; padding-bottom: 2.5rem; overflow-wrap: anywhere; }
.imprint a { color: inherit; }
.imprint code { font-size: .92em; }
@media (max-width: 44rem) {
  .side-by-side .pair { grid-template-columns: minmax(0, 1fr); gap: .35rem; }
  .side-by-side .pair > .only-target { grid-column: 1; }
}
@media print {
  @page { size: A4; margin: 18mm; }
  :root { color-scheme: light; --paper: #fff; }
  body { font-size: 10.5pt; }
  main, .imprint, .side-by-side main, .side-by-side .imprint { max-width: none; padding-inline: 0; }
  main { padding-block: 0; }
  .side-by-side .pair { grid-template-columns: minmax(0, 9fr) minmax(0, 11fr); gap: 8mm; }
  .side-by-side .pair > .only-target { grid-column: 2; }
  .kicker, .title, .heading { break-after: avoid; }
  p, blockquote, li { orphans: 2; widows: 2; }
  /* The head of a table is the one thing that every browser prints again on each page, in room of its own. */
  body { display: table; width: 100%; table-layout: fixed; }
  .notice { display: table-header-group; break-inside: avoid; }
  .notice p { border-bottom: 1px solid currentColor; padding-bottom: 2mm; margin-bottom: 6mm; }
}
`
