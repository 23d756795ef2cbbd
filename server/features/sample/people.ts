import type { NewUserForm } from '../accounts/make-user.ts'

export type SamplePerson = Omit<NewUserForm, 'password'>

/** The office of the invented city of Lanchuan. Of each two colleagues one works with the English interface. */
export const SAMPLE_PEOPLE = {
  chen: { email: 'chen@lanchuan.example', name: '陈雨桐 Chen Yutong', roles: ['translator'], language: 'en' },
  zhou: { email: 'zhou@lanchuan.example', name: '周启航 Zhou Qihang', roles: ['translator'], language: 'zh-Hans' },
  marsh: { email: 'marsh@lanchuan.example', name: 'Eleanor Marsh 马若兰', roles: ['reviewer'], language: 'en' },
  shen: { email: 'shen@lanchuan.example', name: '沈嘉宁 Shen Jianing', roles: ['reviewer'], language: 'zh-Hans' },
  lin: { email: 'lin@lanchuan.example', name: '林书远 Lin Shuyuan', roles: ['editor'], language: 'en' },
  he: { email: 'he@lanchuan.example', name: '何静怡 He Jingyi', roles: ['editor'], language: 'zh-Hans' },
  tang: { email: 'tang@lanchuan.example', name: '唐明 Tang Ming', roles: ['admin'], language: 'en' },
} as const satisfies Record<string, SamplePerson>

export type PersonName = keyof typeof SAMPLE_PEOPLE
