import type { Actor } from '../../policy/actor.ts'
import type { Article } from '../articles/article.ts'
import type { Pair } from '../pairs/pair.ts'
import type { Conversation, DeedEntry } from './comments.queries.ts'
import type { Talk } from './read-talk.ts'
import { mayDemand, mayResolve } from './thread.ts'

/** What is needed to draw threads besides them. */
export type TalkRead = { conversation: Conversation; names: ReadonlyMap<string, string> }

/** Where and for whom threads are drawn. */
export type TalkSetting = { article: Article; actor: Actor; pairs: readonly Pair[] }

export type ThreadView = ReturnType<typeof presentThread>

/** The talk about one pair, and what a new thread on it needs; the pair is null when none is open. */
export function presentTalk(pair: Pair | null, talk: readonly Talk[], read: TalkRead, setting: TalkSetting) {
  const threads = talk
    .filter(({ place }) => pair !== null && place.pairId === pair.id)
    .map((thread) => presentThread(thread, read, setting))
  return {
    articleId: setting.article.id,
    pairId: pair?.id ?? null,
    revisions: { source: pair?.sourceRevision ?? 0, target: pair?.targetRevision ?? 0 },
    open: threads.filter(({ status }) => status === 'open'),
    resolved: threads.filter(({ status }) => status === 'resolved'),
    mayTalk: setting.article.putAwayAt === null,
    mayDemand: mayDemand(setting.article, setting.actor),
  }
}

export function presentThread(thread: Talk, read: TalkRead, { article, actor, pairs }: TalkSetting) {
  const { id, number, side, quote, status, entries, unread, place } = thread
  const mayTalk = article.putAwayAt === null
  return {
    id,
    number,
    pairId: place.pairId,
    paragraph: pairs.findIndex((pair) => pair.id === place.pairId) + 1,
    side,
    quote,
    range: place.range,
    isGone: place.isGone,
    status,
    mustFix: thread.mustFix === 1,
    entries,
    unread,
    items: itemsOf(thread, read, actor, mayTalk),
    mayReply: mayTalk,
    mayResolve: mayTalk && mayResolve(article, actor, thread),
    mayDemand: mayTalk && mayDemand(article, actor),
  }
}

/** Comments and deeds in their order. */
function itemsOf(thread: Talk, { conversation, names }: TalkRead, actor: Actor, mayTalk: boolean) {
  const deeds = conversation.deeds.filter(({ threadId }) => threadId === thread.id)
  const takenBack = new Map(deeds.map((deed) => [deed.comment, deed]))
  const comments = conversation.comments
    .filter(({ threadId }) => threadId === thread.id)
    .map((comment) => {
      const isMine = comment.authorId === actor.id
      const isTakenBack = takenBack.has(comment.number)
      return {
        number: comment.number,
        deed: null,
        by: names.get(comment.authorId) ?? '',
        at: comment.createdAt,
        isTakenBack,
        isUnread: !isMine && !isTakenBack && thread.firstUnread !== null && comment.number >= thread.firstUnread,
        mayTakeBack: mayTalk && isMine && !isTakenBack,
        parts: isTakenBack ? [] : partsOf(comment, conversation),
      }
    })
  const done = deeds.filter(({ deed }) => deed !== 'take-back').map((deed) => presentDeed(deed, names))
  return [...comments, ...done].sort((one, other) => one.number - other.number)
}

function presentDeed({ number, deed, actorId, createdAt }: DeedEntry, names: ReadonlyMap<string, string>) {
  const by = names.get(actorId) ?? ''
  return { number, deed, by, at: createdAt, isTakenBack: false, isUnread: false, mayTakeBack: false, parts: [] }
}

/** A comment's text cut where it speaks to somebody. */
function partsOf({ threadId, number, text }: Conversation['comments'][number], { mentions }: Conversation) {
  const parts: { text: string; isMention: boolean }[] = []
  let place = 0
  for (const { startOffset, endOffset } of mentions.filter(
    (each) => each.threadId === threadId && each.comment === number,
  )) {
    parts.push({ text: text.slice(place, startOffset), isMention: false })
    parts.push({ text: text.slice(startOffset, endOffset), isMention: true })
    place = endOffset
  }
  return [...parts, { text: text.slice(place), isMention: false }].filter((part) => part.text !== '')
}
