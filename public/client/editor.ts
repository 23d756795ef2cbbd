import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

/** A CodeMirror over a textarea: the textarea stays the form's field and always holds the text. */
export type Editor = { destroy(): void; cursor(): number }

/** The editor's own styles stand outside our layers: what they set must be given back here. */
const LOOK = {
  '&': { fontSize: 'inherit' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
  '.cm-content': { padding: '0', minHeight: '3.4rem', caretColor: 'var(--vermilion)' },
  '.cm-line': { padding: '0' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
}

export function openEditor(area: HTMLTextAreaElement, typed: () => void): Editor {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? ''
  const view = new EditorView({
    state: EditorState.create({
      doc: area.value,
      selection: { anchor: area.value.length },
      extensions: [
        history(),
        keymap.of([...historyKeymap, ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter')]),
        EditorView.lineWrapping,
        EditorView.theme(LOOK),
        EditorView.cspNonce.of(nonce),
        EditorView.contentAttributes.of({
          lang: area.lang,
          spellcheck: String(area.spellcheck),
          'aria-label': area.labels[0]?.textContent?.trim() ?? '',
        }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (!docChanged) return
          area.value = state.doc.toString()
          typed()
        }),
      ],
    }),
  })
  area.hidden = true
  area.after(view.dom)
  view.focus()
  const editor = { destroy: () => view.destroy(), cursor: () => view.state.selection.main.head }
  Object.assign(area, { editor }) // found again by the split at the cursor
  return editor
}
