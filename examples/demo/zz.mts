import { ServerHost } from "/work/main/examples/demo/server-host.ts";
import { workloads } from "/work/main/examples/demo/workloads/index.ts";
import { sleep } from "/work/main/templates/runtime/clock.ts";
const [,, api="suiteop", n="4"] = process.argv;
const host = new ServerHost();
const w = workloads.find(x=>x.api===api)!;
for (let i=0;i<Number(n);i++) for (const round of w.rounds) {
  const server = await host.open({ api, timeScale: w.timeScale, tier: round.tier, jobMs: round.jobMs });
  const sent: any[] = []; let done=0, failed=0;
  const env: any = { baseUrl: server.url, clock: server.clock, settle: (o:string)=>{ o==="done"?done++:failed++; }, sleep: (ms:number)=>sleep(server.clock, ms),
    async fetch(input:any, init:any){ const atMs=server.clock.now(); const r = await fetch(input, init); sent.push({atMs, status:r.status, rtt: server.clock.now()-atMs}); if (r.status===429) console.log("429 at", atMs, [...r.headers].filter(([k])=>/rate|retry/i.test(k)).map(x=>x.join("=")).join(" ")); return r; } };
  const t = server.clock.now();
  await round.sdk(env);
  console.log(api, "requests", sent.length, "429", sent.filter(s=>s.status===429).length, "done", done, "failed", failed, "s", ((server.clock.now()-t)/1000).toFixed(1), "ideal", w.idealMs()/1000, "rtt min", Math.min(...sent.map(s=>s.rtt)).toFixed(1), "med", sent.map(s=>s.rtt).sort((a,b)=>a-b)[sent.length>>1].toFixed(1));
  await server.close();
}
host.stop();
