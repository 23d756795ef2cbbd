import express from 'express'
import { chromium } from '/work/main/node_modules/playwright-core/index.mjs'
import { publicationRoutes } from '/work/main/server/features/publications/publications.routes.ts'
import { publishedHandler } from '/work/main/server/features/publications/published.handler.ts'
import { headers } from '/work/main/server/web/headers.ts'
import { pageLocals } from '/work/main/server/web/page-locals.ts'
import { problemHandler } from '/work/main/server/web/problems.ts'
import { contextFactory } from '/work/main/server/web/request.ts'
import { requestLog } from '/work/main/server/web/request-log.ts'
import { PEOPLE } from '/work/main/test/support/scene.ts'
import { pressRoom } from '/work/main/test/features/publications/press-room.ts'
import AxeBuilder from '/work/main/node_modules/@axe-core/playwright/dist/index.mjs'
it('shots', async function () { this.timeout(100000)
  const room = await pressRoom(); await room.publish(); await room.rewrite('pair-3','The rain has stopped.',1); await room.approve(2); room.setClock(3)
  const app = express(); app.set('query parser','simple'); const session={}
  const h = publishedHandler(room.services)
  app.use((q,s,n)=>{ if(!h(q,s)) n() }); app.use('/assets', express.static('/work/main/public/build'))
  app.use(requestLog(room.services), headers(), express.urlencoded({extended:false}))
  app.use((req:any,_r,next)=>{ req.session=session; req.user={...PEOPLE.editor,email:'x@example.org',language:'en',theme:'auto'}; next() })
  app.use(pageLocals(room.services)); app.use(publicationRoutes(room.services, contextFactory(room.services))); app.use(problemHandler(room.services.log))
  const srv = app.listen(0); const port=(srv.address() as any).port
  const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-background-networking']})
  for (const [n,u,w,s] of [['pub','/articles/article/publication',1440,'light'],['pubphone','/articles/article/publication',390,'dark'],['prev','/articles/article/preview?version=2',1440,'light'],['article','/published/rain-in-spring',1440,'dark'],['idx','/published',1440,'dark'],['zh','/published/rain-in-spring/chinese',390,'light'],['nf','/published/nope',1440,'light']] as any) {
    const c = await b.newContext({viewport:{width:w,height:900},colorScheme:s}); const p = await c.newPage(); const errs:string[]=[]; p.on('console',(m:any)=>errs.push(m.text())); p.on('pageerror',(e:any)=>errs.push(String(e)))
    await p.goto(`http://127.0.0.1:${port}${u}`); await p.screenshot({path:`/tmp/publook/x-${n}.png`,fullPage:true})
    const r = await new AxeBuilder({page:p}).analyze(); console.log(n, errs.join('|'), r.violations.map((v:any)=>v.id+': '+v.nodes.map((x:any)=>x.target+' '+x.any[0]?.message).slice(0,3)).join('\n'))
    const over = await p.evaluate('document.documentElement.scrollWidth - innerWidth'); if ((over as number)>0) console.log(n,'overflow',over)
    await c.close() }
  await b.close(); srv.close()
})
