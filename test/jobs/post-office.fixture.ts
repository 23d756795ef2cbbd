import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as it came over the wire. */
export type Received = { from: string; to: string[]; header(name: string): string; headerLines: string[]; text: string }

/** What the server answers: it takes the mail, refuses its recipient, or hangs up in the middle of the text. */
export type Mood = 'takes' | 'refuses' | 'hangs up'

/** A real SMTP server on a free port of this machine. */
export async function openPostOffice(credentials?: { user: string; pass: string }) {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  const office = { mood: 'takes' as Mood, attempts: 0 }
  const server = new SMTPServer({
    hideSTARTTLS: true,
    authOptional: credentials === undefined,
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, answer) {
      const isRight = username === credentials?.user && password === credentials?.pass
      answer(isRight ? null : new Error('wrong password'), { user: username ?? '' })
    },
    onRcptTo(_address, _session, answer) {
      office.attempts += 1
      answer(
        office.mood === 'refuses' ? Object.assign(new Error('greylisted, come back'), { responseCode: 451 }) : null,
      )
    },
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      if (office.mood === 'hangs up') for (const socket of sockets) socket.destroy()
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        received.push(
          readMail(
            from,
            envelope.rcptTo.map((to) => to.address),
            Buffer.concat(chunks).toString('utf8'),
          ),
        )
        answer(null)
      })
    },
  })
  server.on('error', () => undefined) // a client that hangs up, or on whom we do
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  // the address of a server that listens on a port is an object
  const { port } = server.server.address() as AddressInfo
  const login = credentials ? `${encodeURIComponent(credentials.user)}:${encodeURIComponent(credentials.pass)}@` : ''
  return {
    office,
    received,
    url: `smtp://${login}127.0.0.1:${port}`,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>

function readMail(from: string, to: string[], raw: string): Received {
  const cut = raw.indexOf('\r\n\r\n')
  const headerLines = raw
    .slice(0, cut)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const header = (name: string) => {
    const line = headerLines.find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}: `))
    return decodeWords(line?.slice(name.length + 2) ?? '')
  }
  const body = raw.slice(cut + 4)
  const text =
    header('Content-Transfer-Encoding') === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : decodeQuoted(body)
  return { from, to, header, headerLines, text: text.replaceAll('\r\n', '\n') }
}

/** RFC 2047: encoded words, joined where only a space is between them. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'))
    .replace(/(?:=\?utf-8\?q\?[^?]*\?=)+/gi, (run) =>
      decodeQuoted(run.replace(/=\?utf-8\?q\?|\?=/gi, '').replaceAll('_', ' ')),
    )
}

function decodeQuoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
