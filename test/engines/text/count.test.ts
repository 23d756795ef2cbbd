import { expect } from 'chai'
import { countCharacters, countWords } from '../../../server/engines/text/count.ts'

describe('countWords', () => {
  const table: [text: string, words: number][] = [
    ['', 0],
    ['— … !', 0],
    ['The rain stopped.', 3],
    ["They don’t and can't.", 4],
    ['up by 5.7%, to ¥1.2 billion', 6],
    ['the 1,445-metre-long street', 3],
    ['at 600 km/h', 3],
    ['The U.S.-led talks began at 10:30 a.m. today', 8],
    ['progress—and more', 3],
    ['café nai\u0308ve', 2],
    ['Changchun (长春) grew', 2],
  ]
  for (const [text, words] of table) {
    it(`counts ${words} in "${text}"`, () => expect(countWords(text)).to.equal(words))
  }
})

describe('countCharacters', () => {
  const table: [text: string, characters: number][] = [
    ['', 0],
    [' 　\n\t', 0],
    ['长春。', 3],
    ['增长 5.7%', 6],
    ['第3位', 3],
    ['“十五五”', 5],
    ['𠮷野家', 3],
    ['👩‍👩‍👧好', 2],
    ['\u200b好', 1],
  ]
  for (const [text, characters] of table) {
    it(`counts ${characters} in "${text}"`, () => expect(countCharacters(text)).to.equal(characters))
  }
})
