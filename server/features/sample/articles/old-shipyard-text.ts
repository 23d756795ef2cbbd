import type { SamplePair } from '../sample-article.ts'

/** An old shipyard in the invented city of Lanchuan; the English as its two translators first typed it. */
export const oldShipyardText: readonly SamplePair[] = [
  { kind: 'kicker', source: '高质量发展看澜川', target: 'High-Quality Development in Lanchuan' },
  { kind: 'title', source: '老船厂驶入新航道', target: 'An Old Shipyard Sails into a New Channel' },
  {
    kind: 'subtitle',
    source: '——澜川市内河航运绿色转型观察',
    target: '—An Observation of the Green Transformation of Inland Shipping in Lanchuan',
  },
  { kind: 'dateline', source: '澜川日报记者　方岑　梁雨生', target: 'By Fang Cen and Liang Yusheng, Lanchuan Daily' },
  {
    kind: 'body',
    source:
      '清晨六点半，澜水江面薄雾未散。一声汽笛过后，载着96个标箱的“江远1号”缓缓驶离澜川港东津作业区。没有黑烟，也听不到柴油机的轰鸣，岸边垂钓的人甚至没有抬头。',
    target:
      'At 6:30 in the morning, the mist over the Lanshui River had not yet dispersed. After a whistle, the Jiangyuan 1, carrying 96 standard containers, slowly left the Dongjin terminal of Lanchuan Port. There was no black smoke and no roar of diesel engines; the people fishing on the bank did not even raise their heads.',
  },
  {
    kind: 'body',
    source:
      '这艘船长79.8米的纯电动集装箱船，出自有着60多年历史的澜川船厂。2020年，这家老厂全年只接到3艘船的订单，亏损4200万元；去年，它交付新能源船舶27艘，实现产值19.6亿元，手持订单排到了2029年。',
    target:
      'The 79.8-meter all-electric container ship was built by Lanchuan Shipyard, which has a history of more than 60 years. In 2020 the old yard received orders for only 3 ships in the whole year and lost 42 million yuan. Last year it delivered 27 new-energy vessels, realized an output value of 19.6 billion yuan, and had orders on its books through 2029.',
  },
  {
    kind: 'body',
    source:
      '一家船厂的转身，折射出一座江城的选择。去年，澜川港完成货物吞吐量1.28亿吨，同比增长7.4%，增速高于全省平均水平2.1个百分点；集装箱吞吐量86.5万标箱，增长12.3%；全市水路运输单位周转量碳排放比2020年下降18.6%。',
    target:
      'The turnaround of a shipyard reflects the choice of a river city. Last year, Lanchuan Port completed a cargo throughput of 128 million tons, up 7.4 percent year on year, with a growth rate 2.1 percentage points above the provincial average; its container throughput was 865,000 standard containers, up 12.3 percent; and carbon emissions per unit of turnover in the city’s waterway transportation decreased by 18.6 percent compared with 2020.',
  },
  { kind: 'heading', source: '“不转型，就没有活路”', target: '“Without change, no way to survive”' },
  {
    kind: 'body',
    source:
      '澜川船厂建于1958年，鼎盛时期有职工4600余人，建造过全省第一艘千吨级货船。随着柴油机货船市场趋于饱和，订单逐年减少，到2020年，厂里职工只剩1860人。',
    target:
      'Founded in 1958, the shipyard employed more than 4,600 people at its height and built the first 1,000-ton-class cargo ship in the province. As the market for diesel freighters became saturated, orders dwindled year after year. By 2020 only 1,860 workers were left.',
  },
  {
    kind: 'quote',
    source:
      '“那年冬天，船台上只剩半条船，年轻人走了近四成。”干了33年焊工的郑有田回忆，“大家心里都明白，再不转型，就没有活路。”',
    target:
      '“That winter there was half a ship left on the slipway, and nearly 40 percent of the young people had gone,” recalled Zheng Youtian, who has been a welder for 33 years. “We all knew it in our hearts: without change, there was no way to survive.”',
  },
  {
    kind: 'body',
    source:
      '转机来自一次大胆的尝试。2021年，船厂拿出账上仅有的1.1亿元，与3家高校、2家电池企业组建联合实验室，攻关船用动力电池和直流组网技术。18个月后，“江远1号”下水：3个箱式电源总容量6000千瓦时，满载续航220公里，换电只需20分钟，比同吨位柴油船每年少用燃油约300吨，减少二氧化碳排放约950吨。',
    target:
      'The turning point came from a bold attempt. In 2021 the shipyard took out the only 110 million yuan on its books and set up a joint laboratory with 3 universities and 2 battery companies to tackle key technologies of marine power batteries and DC networking. 18 months later, the Jiangyuan 1 was launched: its 3 containerized batteries have a total capacity of 6,000 kilowatt-hours and a range of 220 kilometers when fully loaded, and swapping them takes only 20 minutes. Compared with diesel ships of the same tonnage, it uses about 300 fewer tons of fuel and emits about 950 fewer tons of carbon dioxide a year.',
  },
  {
    kind: 'body',
    source: '闯过技术关，还要闯市场关。',
    target:
      'With the technology in hand, the yard still had to win over the market. What shipowners feared most was that electric ships were expensive and could not go far. Lanchuan set up a green shipping development fund of 500 million yuan and introduced a “green vessel loan” with an interest subsidy of 2 percentage points. Loans totaling 840 million yuan have so far helped to build or retrofit 196 vessels.',
  },
  {
    kind: 'body',
    source:
      '船东最担心的是“电船贵、跑不远”。为此，澜川市设立总规模5亿元的绿色航运发展基金，推出“绿色船舶贷”，给予2个百分点的贴息，已累计发放贷款8.4亿元，支持196艘船舶新建或改造。',
    target: '',
  },
  {
    kind: 'body',
    source:
      '船东罗长河算了一笔账：他跑了31年船，原来的柴油船一年光油钱就要60多万元，去年换成电动船后，电费加换电服务费38万元，能源开支降了近四成。“省下来的钱，够再供一个孩子上大学。”他笑着说。',
    target:
      'Shipowner Luo Changhe, who has been on the river for 31 years, did the math. His old diesel boat cost more than 600,000 yuan a year in fuel alone. After switching to an electric vessel last year, he paid 380,000 yuan for electricity and battery swapping, cutting his energy bill by nearly 40 percent. “What I save is enough to put another child through college,” he said with a smile.',
  },
  {
    kind: 'caption',
    source: '图为“江远1号”在澜川港东津作业区更换箱式电源。（周牧野　摄）',
    target:
      'The Jiangyuan 1 has its battery containers swapped at the Dongjin terminal of Lanchuan Port. (Photo by Zhou Muye)',
  },
  { kind: 'heading', source: '一条船带起一条链', target: 'One ship, a whole supply chain' },
  {
    kind: 'body',
    source:
      '船动起来了，链也跟着长起来。走进澜东新区绿色船舶产业园，从电机、电控到船用轴承，半小时车程内能配齐一条电动船六成以上的零部件。全市绿色船舶产业链企业已有112家，其中规模以上工业企业38家；去年全产业链产值达138.7亿元，增长21.5%，占全市装备制造业产值的比重提高3.8个百分点，达到17.2%。',
    target:
      'As the ships got moving, the chain grew with them. In the Green Vessel Industrial Park in Landong New Area, more than 60 percent of the parts for an electric ship, from motors and control systems to marine bearings, can be found within half an hour’s drive. The city now has 112 enterprises in its green vessel industrial chain, 38 of which are industrial enterprises above designated size. Last year the output value of the whole chain reached 13.87 billion yuan, up 21.5 percent, and its share of the output value of the city’s equipment manufacturing rose by 3.8 percentage points to 17.2 percent.',
  },
  {
    kind: 'body',
    source:
      '澜川恒驱动力有限公司是其中的“新面孔”。4年前，公司还在为家用电器生产小电机；如今，其船用永磁电机占国内内河电动船市场的23%，年销售收入从不足8000万元增至6.3亿元。公司总经理苏晓岚说：“我们把三分之一的员工放在研发一线，去年研发投入占营业收入的9.8%。”',
    target:
      'Lanchuan Hengqu Power Co., Ltd. is a “new face” in the chain. Four years ago it was still producing small motors for household appliances. Today its permanent-magnet marine motors account for 23 percent of China’s market for electric inland vessels, and its annual sales have grown from less than 80 million yuan to 630 million yuan. “We have put one-third of our people on the front line of research and development,” said Su Xiaolan, the company’s general manager. “Last year, R&D took 9.8 percent of our revenue.”',
  },
  {
    kind: 'body',
    source:
      '港口也在变绿。目前，澜川港5个作业区的73套岸电设施实现泊位全覆盖，覆盖率比2020年提高69个百分点；去年船舶靠港使用岸电1260万千瓦时，是2020年的4倍。港口集团调度中心主任冯立群介绍，集装箱卡车已全部换成新能源车，单箱综合能耗下降26%。',
    target:
      'The port is going green too. The 73 sets of shore-power facilities in its 5 terminals now cover every berth, a coverage rate 69 percentage points higher than in 2020. Last year ships at berth used 12.6 million kilowatt-hours of shore power, 4 times as much as in 2020. Feng Liqun, director of the port group’s dispatch center, said that all container trucks had been replaced by new-energy ones and that overall energy consumption per container had dropped by 26 percent.',
  },
  {
    kind: 'quote',
    source: '“以前靠港，发动机一响就是一夜，枕头都是震的。”船员蒋小满说，“现在插上电，能睡个安稳觉。”',
    target:
      '“We used to run the engines all night in port, and even the pillows shook,” said Jiang Xiaoman, a crew member. “Now we plug in and get a proper night’s sleep.”',
  },
  {
    kind: 'body',
    source:
      '人才是产业链上最紧的一环。澜川航运职业学院新开设电动船舶运维等4个专业，3年培训船员4300人次，1270人取得新能源船舶操作资格，毕业生本地就业率达81.5%。',
    target:
      'Skilled people are the scarcest link in the chain. Lanchuan Shipping Vocational College has opened 4 new programs, including the operation and maintenance of electric vessels. In 3 years its courses have been attended by crew members 4,300 times, 1,270 people have qualified to operate new-energy vessels, and 81.5 percent of its graduates have found jobs locally.',
  },
  { kind: 'heading', source: '把岸线还给百姓', target: 'Giving the riverfront back to the people' },
  {
    kind: 'body',
    source:
      '绿色转型，转的不只是船。过去，澜水城区段挤着89座散小码头，晴天一身灰，雨天两脚泥。2018年以来，澜川市将其全部拆除或整合，腾退岸线41.6公里，复绿岸坡213公顷；澜水国控断面水质优良比例连续3年保持100%，越冬的中华秋沙鸭由12只增加到67只。',
    target:
      'The green transition is about more than ships. The urban stretch of the Lanshui was once crowded with 89 small, scattered wharves: dust on dry days, mud on wet ones. Since 2018 the city has removed or consolidated all of them, freeing 41.6 kilometers of riverbank and replanting 213 hectares of slopes. The share of state-monitored river sections with good or excellent water has stood at 100 percent for 3 years running, and the number of scaly-sided mergansers that winter here has grown from 12 to 67.',
  },
  {
    kind: 'body',
    source:
      '56岁的护江员彭水生打了半辈子鱼。退捕上岸后，全市1142户渔民、2986人全部纳入社会保障，像他这样转岗就业的有2310人。“过去靠江吃江，现在护江养江。”他每天沿江巡查15公里，手机里存着1300多张候鸟照片。',
    target:
      'Peng Shuisheng, a 56-year-old river ranger, fished for half his life. When the fishing ban brought them ashore, all 2,986 people in the city’s 1,142 fishing households were given social security coverage, and 2,310 of them have moved into new jobs as he has. “We used to live off the river; now we look after it,” he said. He patrols 15 kilometers of riverbank every day, and his phone holds more than 1,300 pictures of migratory birds.',
  },
  {
    kind: 'body',
    source:
      '老船厂的1号船台也没有闲着。去年9月，由船台改造的船坞公园开放，露天剧场、工业博物馆和滨江步道连成一片，至今接待市民和游客230万人次，带动周边新增商户340家、就业岗位1900余个。',
    target:
      'Slipway No. 1 at the old yard has not been left idle either. In September last year it reopened as Dockyard Park, which links an open-air theater, an industrial museum and a riverside promenade. The park has since received 2.3 million visits by residents and tourists and brought the neighborhood 340 new businesses and more than 1,900 jobs.',
  },
  { kind: 'heading', source: '驶向下一程', target: 'The next leg' },
  {
    kind: 'body',
    source:
      '转型仍有难题待解：换电站布局不均，上游60公里航段至今没有一座；部分老旧船舶船东还在观望；船用电池回收体系尚不健全。“绿色航运没有回头路，要把问题清单变成施工清单。”市交通运输局局长许望舒说。到2030年，澜川市计划实现以下目标：',
    target:
      'Problems remain. Battery-swap stations are unevenly spread, and a 60-kilometer stretch upstream still has none; some owners of older vessels are waiting to see; and the system for recycling marine batteries is not yet complete. “There is no turning back for green shipping. We have to turn our list of problems into a list of works,” said Xu Wangshu, director of the Lanchuan Transport Bureau. By 2030 the city plans to:',
  },
  {
    kind: 'list-item',
    source: '新增新能源和清洁能源船舶150艘，占营运船舶的比重由目前的11.4%提高到35%；',
    target:
      'add 150 new-energy and clean-energy vessels, raising their share of the operating fleet from the current 11.4 percent to 35 percent;',
  },
  {
    kind: 'list-item',
    source: '建成换电站12座、充电泊位60个，实现澜水干线168公里航道补能全覆盖；',
    target:
      'build 12 battery-swap stations and 60 charging berths, so that vessels can recharge anywhere along the 168 kilometers of the main waterway;',
  },
  {
    kind: 'list-item',
    source: '绿色船舶产业链产值突破200亿元，港口货物吞吐量达到1.5亿吨。',
    target:
      'bring the output value of the green vessel industrial chain to more than 20 billion yuan and the port’s cargo throughput to 150 million tons.',
  },
  {
    kind: 'body',
    source:
      '傍晚，“江远1号”满载返航。船台上，编号“江远76号”的新船正在合拢，焊花映红了郑有田的脸。再过两年他就要退休了，可他说不急：“好日子才开了个头，我想再多造几条船。”',
    target:
      'Toward evening, the Jiangyuan 1 came home fully loaded. On the slipway the hull sections of a new ship, the Jiangyuan 76, were being joined, and the welding sparks lit Zheng Youtian’s face red. He retires in two years but is in no hurry. “The good days have only just begun,” he said. “I want to build a few more ships.”',
  },
  { kind: 'body', source: '扫描下方二维码，观看融媒体报道《江上新动能》。', target: '' },
  { kind: 'credit', source: '来源：澜川日报　责任编辑：宋安', target: 'Source: Lanchuan Daily | Editor: Song An' },
]
