import { dayAfter } from '../activity/office-days.ts'
import { createArticle } from '../exchange/create-article.ts'
import { pairTexts, type IncomingPair } from '../exchange/incoming.ts'
import type { Imported } from '../exchange/reading/imported.ts'
import type { PersonName } from './people.ts'
import { playStep } from './play-step.ts'
import type { SampleArticle, SampleText } from './sample-article.ts'
import type { SampleOffice } from './scene.ts'

/** Makes an article and does with it all that its steps say. */
export async function playArticle(office: SampleOffice, sample: SampleArticle): Promise<void> {
  const idOf = (name: PersonName) => office.context(name, 0).actor.id
  const article = await createArticle(office.context(sample.createdBy, sample.hoursAgo), {
    pairs: incoming(sample.text, sample.englishBy !== null),
    people: sample.people.map(({ name, role }) => ({ userId: idOf(name), role })),
    targetAuthorId: idOf(sample.englishBy ?? sample.createdBy),
    slug: sample.slug,
    dueOn: dayAfter(office.today, sample.dueInDays),
    sourceLink: sample.sourceLink,
    settled: sample.settled,
  })
  for (const step of sample.steps) await playStep({ office, sample, articleId: article.id }, step)
}

function incoming(text: SampleText, hasEnglish: boolean): readonly IncomingPair[] {
  if ('sources' in text) return pairTexts(imported(text.sources), imported(text.targets)).pairs
  return text.pairs.map(({ kind, source, target }) => ({
    kind,
    link: 'one-to-one',
    source,
    target: hasEnglish ? target : '',
    score: 1,
  }))
}

function imported(paragraphs: readonly string[]): Imported {
  const blocks = paragraphs.map((text, index) => ({ text, kind: null, place: `line:${index + 1}` }))
  return { format: 'text', encoding: null, raw: null, cut: null, blocks, leftOut: [] }
}
