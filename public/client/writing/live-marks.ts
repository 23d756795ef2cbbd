import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view'
import { changeList, type TextChange } from '../../../server/engines/diff/change-list.ts'

/** Milliseconds without typing after which the marks are drawn anew; in between they move with the text. */
const PAUSE_MILLISECONDS = 150

/** What differs from the text that came to review, marked while it is written. */
export function liveMarks(before: string, language: 'zh' | 'en'): Extension {
  const marks = (text: string) => decorate(changeList(before, text, language).changes)
  const drawn = StateField.define<DecorationSet>({
    create: ({ doc }) => marks(doc.toString()),
    update: (old, { changes, effects }) => {
      const fresh = effects.find((effect) => effect.is(drawAnew))
      return fresh ? marks(fresh.value) : old.map(changes)
    },
    provide: (field) => EditorView.decorations.from(field),
  })
  return [drawn, redrawing]
}

const drawAnew = StateEffect.define<string>()

const redrawing = ViewPlugin.fromClass(
  class {
    readonly #view: EditorView
    #timer = 0

    constructor(view: EditorView) {
      this.#view = view
    }

    update({ docChanged }: ViewUpdate): void {
      if (docChanged) this.#soon()
    }

    destroy(): void {
      window.clearTimeout(this.#timer)
    }

    #soon(): void {
      window.clearTimeout(this.#timer)
      this.#timer = window.setTimeout(this.#redraw, PAUSE_MILLISECONDS)
    }

    #redraw = (): void => {
      if (this.#view.composing) return this.#soon() // marks would break into an input method's word
      this.#view.dispatch({ effects: drawAnew.of(this.#view.state.doc.toString()) })
    }
  },
)

function decorate(changes: readonly TextChange[]): DecorationSet {
  const marks = changes.flatMap(({ deleted, after: { start, end } }) => [
    ...(deleted === '' ? [] : [Decoration.widget({ widget: new Deleted(deleted), side: -1 }).range(start)]),
    ...(start === end ? [] : [Decoration.mark({ class: 'cm-inserted', tagName: 'ins' }).range(start, end)]),
  ])
  return Decoration.set(marks, true)
}

/** Words that are gone, shown where they stood; the cursor passes them by. */
class Deleted extends WidgetType {
  readonly #text: string

  constructor(text: string) {
    super()
    this.#text = text
  }

  override eq(other: Deleted): boolean {
    return other.#text === this.#text
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('del')
    element.className = 'cm-deleted'
    element.textContent = this.#text
    return element
  }
}
