import request from 'supertest'
import { pressRoom, publicServer, type PressRoom } from '../features/publications/press-room.ts'

/** The public address of the article in a public room. */
export const PLAIN = '/published/rain-in-spring'

export type PublicRoom = PressRoom & {
  ask: ReturnType<typeof request>
  /** Asks for the plain bytes. */
  get(path: string): request.Test
  head(path: string): request.Test
}

/** An office whose one article is published, and a server that has the public side alone. */
export async function publicRoom(): Promise<PublicRoom> {
  const room = await pressRoom()
  await room.publish()
  const ask = request(publicServer(room.services))
  return {
    ...room,
    ask,
    get: (path) => ask.get(path).set('Accept-Encoding', 'identity'),
    head: (path) => ask.head(path).set('Accept-Encoding', 'identity'),
  }
}
