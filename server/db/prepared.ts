import type { Compilable, CompiledQuery } from 'kysely'
import { isSqlite } from './dialect.ts'
import type { Db } from './open.ts'

/** Values of a query by their names; a list counts by its length. */
type Given = Readonly<Record<string, unknown>>
type Build<Values, Row> = (db: Db, values: Values) => Compilable<Row>

/**
 * A query that is built and compiled once, then only given its values: for those that every request asks. The builder gets
 * places in the values' stead, so it must not decide anything by them; lists may differ in length.
 */
export function preparedRows<Values extends object, Row>(
  build: Build<Values, Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  const prepare = preparing(build)
  return async (db, values) => (await db.executeQuery(prepare(db, values))).rows
}

/** The same for a statement that answers nothing. */
export function preparedWrite<Values extends object>(
  build: Build<Values, unknown>,
): (db: Db, values: Values) => Promise<void> {
  const prepare = preparing(build)
  return async (db, values) => void (await db.executeQuery(prepare(db, values)))
}

/** Statements that insert rows: prepared where it is one row, which is what most deeds write; in portions where it is many. */
export function preparedInsert<Row extends object>(
  build: Build<readonly Row[], unknown>,
): (db: Db, rows: readonly Row[]) => Promise<void> {
  const one = preparedWrite<Row>((db, row) => build(db, [row]))
  return async (db, rows) => {
    const [first] = rows
    if (first && rows.length === 1) return one(db, first)
    for (let start = 0; start < rows.length; start += PORTION)
      await db.executeQuery(build(db, rows.slice(start, start + PORTION)))
  }
}

/** A statement takes a limited number of values. */
const PORTION = 500

/** The place of a value in a compiled query; `index` in a list. */
class Place {
  readonly name: string
  readonly index: number | null

  constructor(name: string, index: number | null) {
    this.name = name
    this.index = index
  }

  valueIn(given: Given): unknown {
    const value = given[this.name]
    return this.index === null ? value : (value as readonly unknown[])[this.index] // the list whose length was asked
  }
}

/** Longer lists are rare and differ each time. */
const LONGEST_LIST = 50

function preparing<Values extends object, Row>(
  build: Build<Values, Row>,
): (db: Db, values: Values) => CompiledQuery<Row> {
  const compiled = new Map<string, CompiledQuery<Row>>()
  return (db, values) => {
    const given = values as Given // an object's values by their names
    const shape = shapeOf(db, given)
    if (shape === null) return build(db, values).compile()
    const kept = compiled.get(shape) ?? build(db, placesOf(given) as Values).compile() // a place stands wherever a value may
    compiled.set(shape, kept)
    return { ...kept, parameters: kept.parameters.map((each) => (each instanceof Place ? each.valueIn(given) : each)) }
  }
}

/** What the SQL depends on: the engine, the names, and the lengths of lists. null for a long list. */
function shapeOf(db: Db, given: Given): string | null {
  let shape = isSqlite(db) ? 'sqlite' : 'postgres'
  for (const name in given) {
    const value = given[name]
    const length = Array.isArray(value) ? value.length : 1
    if (length > LONGEST_LIST) return null
    shape += Array.isArray(value) ? ` ${name}:${length}` : ` ${name}`
  }
  return shape
}

function placesOf(given: Given): Given {
  const placeOf = (name: string, value: unknown) =>
    Array.isArray(value) ? value.map((_each, index) => new Place(name, index)) : new Place(name, null)
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, placeOf(name, value)]))
}
