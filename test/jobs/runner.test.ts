import { expect } from 'chai'
import { pino } from 'pino'
import { startJobs, type Job } from '../../server/jobs/runner.ts'

/** A clockwork that ticks when the test says so, and a job that ends when the test says so. */
function stage() {
  const ticks: (() => void)[] = []
  const logged: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) })
  let ended = 0
  const every = (_seconds: number, tick: () => void) => {
    ticks.push(tick)
    return () => void (ended += 1)
  }
  const runs: { end: () => void; fail: (error: Error) => void; stopping: AbortSignal }[] = []
  const job: Job = {
    name: 'slow',
    everySeconds: 60,
    run: (stopping) => new Promise((end, fail) => runs.push({ end, fail, stopping })),
  }
  const jobs = startJobs({ log }, [job], every)
  const settle = () => new Promise(setImmediate)
  return { jobs, runs, logged, settle, tick: () => ticks.forEach((each) => each()), endedTimers: () => ended }
}

describe('the runner of jobs', () => {
  it('runs a job at once and at each tick', async () => {
    const { runs, tick, settle } = stage()

    expect(runs).to.have.lengthOf(1)
    runs[0]?.end()
    await settle()
    tick()

    expect(runs).to.have.lengthOf(2)
  })

  it('lets no job overlap itself: a tick in the middle of a run is left out', async () => {
    const { runs, tick, settle } = stage()

    tick()
    tick()
    expect(runs).to.have.lengthOf(1)
    runs[0]?.end()
    await settle()

    expect(runs).to.have.lengthOf(1)
  })

  it('runs a job at once when it is kicked, and once more when it is kicked in the middle of a run', async () => {
    const { jobs, runs, settle } = stage()

    jobs.kick('slow')
    jobs.kick('slow')
    expect(runs).to.have.lengthOf(1)
    runs[0]?.end()
    await settle()
    expect(runs).to.have.lengthOf(2)
    runs[1]?.end()
    await settle()
    expect(runs).to.have.lengthOf(2)

    jobs.kick('slow')
    expect(runs).to.have.lengthOf(3)
  })

  it('writes a fault down and goes on, also when the job throws before it waits', async () => {
    const { runs, logged, tick, settle } = stage()
    const thrown: string[] = []
    const log = pino({ level: 'error' }, { write: (line: string) => void thrown.push(line) })
    const broken = {
      name: 'broken',
      everySeconds: 1,
      run: () => {
        throw new Error('at once')
      },
    }

    runs[0]?.fail(new Error('the disk is full'))
    await settle()
    tick()
    startJobs({ log }, [broken], () => () => undefined)
    await settle()

    expect(runs).to.have.lengthOf(2)
    expect(logged.join()).to.include('the disk is full').and.include('"job":"slow"')
    expect(thrown.join()).to.include('at once')
  })

  it('tells the running job to end, waits for it, and begins nothing any more', async () => {
    const { jobs, runs, tick, settle, endedTimers } = stage()
    jobs.kick('slow')
    let hasStopped = false

    const stopped = jobs.stop().then(() => (hasStopped = true))
    await settle()
    expect(hasStopped).to.equal(false)
    expect(runs[0]?.stopping.aborted).to.equal(true)
    runs[0]?.end()
    await stopped
    tick()
    jobs.kick('slow')
    await jobs.stop()

    expect(runs).to.have.lengthOf(1)
    expect(endedTimers()).to.be.at.least(1)
  })

  it('refuses to kick a job that there is not', () => {
    expect(() => stage().jobs.kick('fast')).to.throw('there is no job fast')
  })

  it('does not keep the process alive', () => {
    const jobs = startJobs({ log: pino({ level: 'silent' }) }, [
      { name: 'idle', everySeconds: 3600, run: async () => undefined },
    ])
    const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout')

    void jobs.stop()

    expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout')).to.have.lengthOf(timers.length)
  })
})
