import { editorIn } from '../desk/paragraphs.ts'
import type { Person } from './news.ts'
import { editorLines } from './editor-lines.ts'

/** Words with `#who` and `#number` in them, from the page. */
export type LiveWords = Readonly<Record<string, string | undefined>>

/** Shows who is here: in the head, in the map and at their paragraphs. What was shown before is taken away. */
export function showPeople(people: readonly Person[], words: LiveWords): void {
  for (const old of document.querySelectorAll('.live-who')) old.remove()
  showInHead(people, words)
  for (const person of people) showAtParagraph(person, words)
}

function showInHead(people: readonly Person[], words: LiveWords): void {
  const line = document.getElementById('here')
  if (!line) return
  const shown = people.map((person) => inHead(person, words))
  line.replaceChildren(...(shown.length > 0 ? [said('here-label', words.here ?? ''), ...shown] : []))
}

function inHead(person: Person, words: LiveWords): HTMLElement {
  const pair = person.pair ? document.getElementById(`pair-${person.pair}`) : null
  const number = pair?.querySelector('.no :is(a, span)')?.textContent
  if (!pair || !number) return said('here-person', person.name)
  const link = document.createElement('a')
  link.href = `#${pair.id}`
  link.className = `here-person ${person.doing}`
  link.textContent = fill(person.doing === 'writing' ? words.writesIn : words.looksAt, person.name, number)
  return link
}

function showAtParagraph({ name, pair: id, doing }: Person, words: LiveWords): void {
  const pair = id ? document.getElementById(`pair-${id}`) : null
  if (!pair) return
  const isWriting = doing === 'writing'
  const editor = editorIn(pair)
  const text = isWriting ? (editor ? words.writesToo : words.writes) : words.looks
  const where = editor ? editorLines(editor) : (pair.querySelector('.live-at') ?? addLine(pair))
  where.prepend(said(`live-who ${doing}`, fill(text, name)))
  const mark = document.getElementById(`mark-${id ?? ''}`)
  mark?.append(said(`live-who live-bar ${doing}`, ''))
  mark?.append(said('live-who visually-hidden', ` · ${fill(isWriting ? words.writes : words.looks, name)}`))
}

/** Beside the paragraph's foot, where there is room: no text moves when somebody comes. */
function addLine(pair: HTMLElement): HTMLElement {
  const line = Object.assign(document.createElement('div'), { className: 'live-at small' })
  pair.append(line)
  return line
}

function said(className: string, text: string): HTMLElement {
  return Object.assign(document.createElement('span'), { className, textContent: text })
}

function fill(words: string | undefined, who: string, number = ''): string {
  return (words ?? '').replace('#who', () => who).replace('#number', () => number)
}
