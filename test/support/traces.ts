import type { Scene } from './scene.ts'

/** The record, oldest first: deed and details. */
export async function recordOf({ database }: Scene): Promise<[string, unknown][]> {
  const rows = await database.read.selectFrom('activity').select(['deed', 'details']).orderBy('createdAt').execute()
  return rows.map(({ deed, details }) => [deed, JSON.parse(details)])
}

/** What lies in everybody's inbox: who, what. */
export async function noticesOf({ database }: Scene): Promise<[string, string][]> {
  const rows = await database.read
    .selectFrom('notices')
    .select(['userId', 'kind'])
    .orderBy('userId')
    .orderBy('createdAt')
    .execute()
  return rows.map(({ userId, kind }) => [userId, kind])
}
