/** An article of 18 paragraphs with its English, paragraph by paragraph: a heading, a credit, quotations, long and short ones. */
export const ARTICLE: readonly (readonly [chinese: string, english: string])[] = [
  ['旧船厂变成新公园', 'Old Shipyard Becomes a New Park'],
  ['——江北岸更新工程一年记', 'One Year of Renewal on the North Bank'],
  [
    '清晨六点，江北岸的汽笛声已经停了三年，取而代之的是跑步者的脚步声。',
    'At six in the morning the steam whistles of the north bank have been silent for three years. What one hears instead is the footsteps of runners.',
  ],
  [
    '去年三月，市政府决定把废弃的船厂改造成公园，总投资4.6亿元，占地38公顷。工程分两期进行，第一期已于今年五月完工。',
    'In March last year the city government decided to turn the abandoned shipyard into a park of 38 hectares, at a cost of 460 million yuan. The work is being done in two phases, the first of which was finished in May this year.',
  ],
  ['改造，先从清理开始。', 'The conversion began with cleaning up.'],
  [
    '工人们运走了两万多吨废钢和受污染的泥土，又从上游引来清水，冲洗干涸的船坞。如今船坞成了一个浅湖，白鹭在这里过冬。',
    'Workers carted away more than 20,000 tonnes of scrap steel and polluted soil, and brought clear water from upstream to flush the dry docks. The docks are now a shallow lake where egrets spend the winter.',
  ],
  [
    '“我们没有拆掉一座吊车。”总设计师何静说，“它们是这座城市的记忆。”她带领的团队用八个月时间，给七座吊车重新刷漆、加固，其中最高的一座改成了观景台。',
    '"We did not take down a single crane," says chief designer He Jing. "They are what the city remembers itself by." It took her team eight months to repaint and strengthen the seven cranes, the tallest of which has been made into a lookout.',
  ],
  [
    '老船厂的工人也没有被忘记。原来的车间办起了博物馆，陈列着图纸、工具和三百多张照片，讲解员大多是退休的焊工和钳工。',
    'Nor have the shipyard’s workers been forgotten. Their workshop is a museum of drawings, tools and over 300 photographs, and most of its guides are retired welders and fitters.',
  ],
  [
    '七十二岁的周师傅每周来两次。他指着一张1978年的合影告诉孩子们，哪一艘船是他参加建造的。',
    'Master Zhou, who is 72, comes twice a week. Pointing at a group photograph from 1978, he tells the children which of the ships he helped to build.',
  ],
  ['居民最关心的是交通。', 'What residents care about most is getting there.'],
  [
    '过去从市中心到江北岸要换两次公共汽车，路上一个多小时。十月通车的地铁6号线把时间缩短到了十八分钟，公园门口还增设了四百个自行车停车位。',
    'From downtown to the north bank one used to change buses twice, and the journey took more than an hour. Metro Line 6, which opened in October, has cut that to eighteen minutes, and parking for 400 bicycles has been added at the park gate.',
  ],
  [
    '商户的日子也好过了。码头街的茶馆老板娘冯丽说，周末的客人比从前多了一倍，她雇了三个帮手还忙不过来。',
    'Shopkeepers are better off, too. Feng Li, who owns a teahouse on Wharf Street, says that she has twice as many guests at weekends as before and cannot cope even with three helpers.',
  ],
  [
    '但是争论并没有结束。有人抱怨夜里的灯光太亮，影响鸟类；也有人认为门票应当继续免费。',
    'The arguments are not over, though. Some complain that the lights at night are too bright and disturb the birds; others think that admission should remain free.',
  ],
  [
    '园林局的回答是，从下个月起，晚上十点以后关掉一半路灯。至于门票，副局长郭明表示，今后五年不收费。',
    'The parks bureau has answered that half of the lamps will be switched off after ten at night from next month. As for tickets, deputy director Guo Ming says that there will be no charge for the next five years.',
  ],
  ['第二期工程将于明年春天动工。', 'The second phase will start next spring.'],
  [
    '按照规划，东侧的仓库要改建成青年公寓和画室，租金比市场价低三成；西侧种植一片六公顷的水杉林，把公园同上游的湿地连接起来。',
    'According to the plan, the warehouses on the east side will be converted into flats and studios for young people, with rents thirty percent below the market. On the west side a six-hectare wood of dawn redwoods will link the park with the wetland upstream.',
  ],
  [
    '黄昏时分，湖面映着吊车的影子，放学的孩子在草地上放风筝。一位老人停下来看了很久，说这里终于又热闹起来了。',
    'At dusk the cranes are mirrored in the lake, and children fly kites on the grass after school. An old man stops and looks for a long while. At last, he says, there is life here again.',
  ],
  ['记者 林小雨 摄影 陈涛', 'Reporting by Lin Xiaoyu, photographs by Chen Tao'],
]
