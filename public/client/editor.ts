import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view'
import { liveMarks } from './writing/live-marks.ts'

export type Editor = { destroy(): void }

/** The editor's own styles stand outside our layers: what they set must be given back here. */
const LOOK = {
  '&': { fontSize: 'inherit' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
  '.cm-content': { padding: '0', minHeight: '3.4rem', caretColor: 'var(--vermilion)' },
  '.cm-line': { padding: '0' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
}

/** The page's keys are not the editor's. */
const OF_THE_PAGE = ['Mod-Enter', 'Alt-ArrowUp', 'Alt-ArrowDown']
const KEYS = defaultKeymap.filter(({ key = '' }) => !OF_THE_PAGE.includes(key))

/** A CodeMirror over a textarea: the textarea stays the form's field, and always has the text and the cursor. */
export function openEditor(area: HTMLTextAreaElement, typed: () => void): Editor {
  const hadFocus = document.activeElement === area
  const view = new EditorView({
    state: EditorState.create({
      doc: area.value,
      selection: { anchor: area.selectionStart, head: area.selectionEnd },
      extensions: [
        history(),
        ...marksOf(area),
        keymap.of([...historyKeymap, ...KEYS]),
        EditorView.lineWrapping,
        EditorView.theme(LOOK),
        EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? ''),
        EditorView.contentAttributes.of(attributesOf(area)),
        EditorView.updateListener.of((update) => tell(update, area, typed)),
      ],
    }),
  })
  area.hidden = true
  area.after(view.dom)
  if (hadFocus) view.focus()
  return { destroy: () => view.destroy() }
}

/** In review, what was changed since the text came is marked. */
function marksOf(area: HTMLTextAreaElement): readonly Extension[] {
  const before = area.form?.dataset.before
  return before === undefined ? [] : [liveMarks(before, area.lang.startsWith('zh') ? 'zh' : 'en')]
}

function attributesOf(area: HTMLTextAreaElement): Record<string, string> {
  const label = area.labels[0]?.textContent?.trim() ?? ''
  return { lang: area.lang, spellcheck: String(area.spellcheck), 'aria-label': label }
}

function tell({ docChanged, selectionSet, state }: ViewUpdate, area: HTMLTextAreaElement, typed: () => void): void {
  if (docChanged) area.value = state.doc.toString()
  const { from, to } = state.selection.main
  if (docChanged || selectionSet) area.setSelectionRange(from, to)
  if (docChanged) typed()
}
