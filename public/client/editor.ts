import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

/** A CodeMirror over a textarea: the textarea stays the form's field and always holds the text. */
export type Editor = { destroy(): void; cursor(): number }

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
