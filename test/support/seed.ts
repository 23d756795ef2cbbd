import fc from 'fast-check'

// A run says the same of the same code. DUIZHAO_TEST_SEED=random (or a number) looks further: what that finds becomes a test.
const wanted = process.env.DUIZHAO_TEST_SEED
fc.configureGlobal({ seed: wanted === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(wanted ?? 1) })
