import type { LeftOutWhat } from './imported.ts'
import type { Attributes } from './xml.ts'

/** What `w:pPr` says of a paragraph. `open` and `close` answer whether the element was theirs. */
export class ParagraphProperties {
  style = ''
  list: string | null = null
  isOutlined = false
  /** A tracked deletion of the paragraph's end: with it accepted, the next paragraph goes on in this one. */
  isEndDeleted = false
  #inside = false

  open(name: string, { val = '' }: Attributes): boolean {
    if (name === 'w:pPr') this.#inside = true
    if (!this.#inside) return false
    if (name === 'w:pStyle') this.style = val
    if (name === 'w:numId') this.list = val
    if (name === 'w:outlineLvl') this.isOutlined = Number(val) < 9
    if (name === 'w:del' || name === 'w:moveFrom') this.isEndDeleted = true
    return true
  }

  close(name: string): boolean {
    const was = this.#inside
    if (name === 'w:pPr') this.#inside = false
    return was
  }
}

/** What `w:rPr` says of the run that is open. */
export class RunProperties {
  looks: readonly LeftOutWhat[] = []
  isHidden = false
  #inside = false

  open(name: string, { val }: Attributes): boolean {
    if (name === 'w:r') {
      this.looks = []
      this.isHidden = false
      return true
    }
    if (name === 'w:rPr') this.#inside = true
    if (!this.#inside) return false
    const isOn = !OFF.has(val ?? '')
    const look = name === 'w:vertAlign' && val !== 'superscript' ? undefined : LOOKS[name]
    if (look && isOn) this.looks = [...this.looks, look]
    if (name === 'w:vanish') this.isHidden = isOn
    return true
  }

  close(name: string): boolean {
    const was = this.#inside
    if (name === 'w:rPr') this.#inside = false
    return was || name === 'w:r'
  }
}

const OFF = new Set(['0', 'false', 'off', 'none'])
const LOOKS: Record<string, LeftOutWhat> = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:u': 'underline',
  'w:strike': 'strikethrough',
  'w:dstrike': 'strikethrough',
  'w:vertAlign': 'superscript',
}
