import { createHash } from 'node:crypto'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aChain, aDraft, passReviews, type Chain } from '#testing/item-chain.ts'
import { startTestApp, type Person, type TestApp } from '#testing/test-app.ts'
import { clearUnfinishedFiles } from './clear-unfinished-files.job.ts'
import { localFileStore } from './file-store.ts'
import { MAX_FILE_BYTES } from './file-types.ts'

let app: TestApp
let chain: Chain

beforeAll(async () => {
  app = await startTestApp()
  chain = await aChain(app)
})
afterAll(() => app.close())

test('an upload is answered, kept by its hash, recorded, and comes back byte for byte', async () => {
  const bytes = Buffer.from('附件一：申报表\n项目名称,金额\n')
  const answer = await upload(chain.drafter, '附件1.csv', bytes)
  expect(answer.statusCode).toBe(201)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(answer.json()).toMatchObject({
    name: '附件1.csv',
    mediaType: 'text/csv; charset=utf-8',
    bytes: bytes.length,
    sha256,
  })
  expect((await app.recordedActs()).at(-1)?.act).toBe('files.upload')
  const back = await app.as(chain.head).get(`/api/files/${answer.json().id}`)
  expect(back.rawPayload.equals(bytes)).toBe(true)
  expect(back.headers['content-disposition']).toContain(encodeURIComponent('附件1.csv'))
  const stranger = await app.person((await app.organ()).id, ['drafter'])
  expect((await app.as(stranger).get(`/api/files/${answer.json().id}`)).statusCode).toBe(404)
})

test.each([
  ['file-empty', 'a.txt', Buffer.alloc(0)],
  ['file-type-not-allowed', 'a.pdf', Buffer.from([0x4d, 0x5a, 0, 0, 0, 0])],
  ['file-type-not-allowed', 'a.zip', Buffer.from('PK\u0003\u0004')],
  ['file-is-encrypted', 'a.pdf', Buffer.from('%PDF-1.7 broken')],
])('refuses: %s', async (code, name, bytes) => {
  const answer = await upload(chain.drafter, name, bytes)
  expect(answer.statusCode).toBe(409)
  expect(answer.json().error.code).toBe(code)
})

test('a file over the limit is refused whole', async () => {
  const before = (await app.recordedActs()).length
  const answer = await upload(chain.drafter, '大.txt', Buffer.alloc(MAX_FILE_BYTES + 1, 'a'))
  expect(answer.statusCode).toBe(413)
  expect(await app.recordedActs()).toHaveLength(before)
})

test('a document bearing 密级 is refused, not kept, and the refusal is recorded', async () => {
  const bytes = Buffer.from('机密★10年\n常德市科学技术局文件')
  const answer = await upload(chain.drafter, '通知.txt', bytes)
  expect(answer.json().error.code).toBe('file-bears-secrecy-mark')
  expect((await app.recordedActs()).at(-1)?.act).toBe('files.refuse-classified')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(await localFileStore(app.platform.config.dataDir).read(sha256)).toBeUndefined()
})

test('only those who draft or publish upload, and only after sign-in', async () => {
  expect((await upload(chain.approver, 'a.txt', Buffer.from('甲'))).statusCode).toBe(403)
  expect((await upload(null, 'a.txt', Buffer.from('甲'))).statusCode).toBe(401)
})

test('nothing half-written is left behind, and one content is kept once', async () => {
  const store = localFileStore(app.platform.config.dataDir)
  const bytes = Buffer.from('同一内容')
  const [a, b] = await Promise.all([store.keep(bytes), store.keep(bytes)])
  expect(a).toBe(b)
  const files = await readdir(path.join(app.platform.config.dataDir, 'files'), { recursive: true })
  expect(files.filter((name) => name.endsWith('.part'))).toEqual([])
  expect(files.filter((name) => name.endsWith(a))).toHaveLength(1)
  await expect(store.read('../secret')).rejects.toThrow(RangeError)
})

test('what a crash left half-written is cleared after a day, what is being written is not', async () => {
  const { dataDir } = app.platform.config
  await mkdir(path.join(dataDir, 'files', 'ab'), { recursive: true })
  const [old, young] = ['old.part', 'young.part'].map((name) => path.join(dataDir, 'files', 'ab', name))
  for (const place of [old, young]) await writeFile(place ?? '', '半')
  await utimes(old ?? '', 0, 0)
  await clearUnfinishedFiles(dataDir)(await app.systemContext(), {})
  expect(await readdir(path.join(dataDir, 'files', 'ab'))).toEqual(['young.part'])
})

test('a store that cannot be written fails and keeps nothing', async () => {
  const place = path.join(app.platform.config.dataDir, 'not-a-folder')
  await writeFile(place, '')
  await expect(localFileStore(place).keep(Buffer.from('甲'))).rejects.toThrow('ENOTDIR')
})

test('attachments of a draft: added, ordered, renamed, removed; of a submitted edition: fixed', async () => {
  const id = await aDraft(app, chain)
  const [one, two] = [await uploaded('一.txt'), await uploaded('二.txt')]
  const set = (attachments: unknown[]) =>
    app.as(chain.drafter).put(`/api/items/${id}/draft/attachments`, { attachments })
  const added = (
    await set([
      { fileId: one, title: '附件1' },
      { fileId: two, title: '附件2' },
    ])
  ).json().edition
  expect(added).toMatchObject({ version: 2, attachments: [{ title: '附件1', name: '一.txt' }, { title: '附件2' }] })
  const [first, second] = added.attachments
  const turned = (await set([{ ...second, title: '附件1（修订）' }, first])).json().edition
  expect(turned.attachments.map((attachment: { title: string }) => attachment.title)).toEqual([
    '附件1（修订）',
    '附件1',
  ])
  expect((await set([first])).json().edition.attachments).toHaveLength(1)
  expect((await set([{ fileId: '99999999', title: '没有' }])).json().error.code).toBe('file-not-found')
  expect((await set([{ id: '99999999', fileId: one, title: '没有' }])).json().error.code).toBe('attachment-not-found')
  await passReviews(app, chain, id, 'submission')
  expect((await set([])).json().error.code).toBe('edition-not-in-draft')
  await expect(app.owner.query('delete from gongkai.attachment where id = $1', [first.id])).rejects.toThrow('immutable')
  await app.as(chain.drafter).delete(`/api/items/${id}/submission`)
  const next = (await app.as(chain.drafter).get(`/api/items/${id}`)).json().edition
  expect(next).toMatchObject({ number: 2, attachments: [{ title: '附件1', fileId: one }] })
})

async function uploaded(name: string): Promise<string> {
  return (await upload(chain.drafter, name, Buffer.from(`内容：${name}`))).json<{ id: string }>().id
}

function upload(person: Person | null, name: string, bytes: Buffer) {
  const boundary = 'gongkai-test-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return app.as(person).send({ method: 'POST', url: '/api/files', headers, payload })
}
