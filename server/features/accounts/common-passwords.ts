/** Passwords of ten characters and more that are tried first, in small letters: keyboard rows, counting, famous words. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  0123456789 1234567890 12345678910 123456789a 123456789q 1234567891 12345678901 123456123456 1234554321 0987654321
  9876543210 1122334455 1123581321 1020304050 1212121212 1231231231 123123123123 147258369a 147852369a 3141592653
  3141592654 5201314520 1314520520 5201314521 1314521521 5841314520 a123456789 a1234567890 q123456789 z123456789
  aa123456789 qq123456789 abc123456789 abcd123456 abcde12345 abc1234567 asd123456789 wang123456 zhang123456 li123456789
  woaini1314 woaini520520 woaini521521 woaini123456 iloveyou12 iloveyou123 iloveyou1314 iloveyou520 mima123456 mima12345678
  password10 password11 password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 p@ssword123 passwordpassword
  password2024 password2025 password2026 password2027 mypassword mypassword1 changeme123 changemenow letmein123 letmeinnow
  welcome123 welcome1234 welcome2024 welcome2025 welcome2026 admin12345 admin123456 admin123123 adminadmin administrator
  root123456 rootroot123 test123456 testtest123 guest12345 user123456 qwertyuiop qwerty1234 qwerty12345 qwerty123456
  qwertyuiop123 qwertyuiop[] 1qaz2wsx3edc 1qaz@wsx3edc 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedcrfv qazwsx123456
  zaq12wsxcde3 asdfghjkl123 asdfghjkl; asdfasdfasdf zxcvbnm123 zxcvbnm,./ abcdefghij abcdefghijk abcdefg123 football123
  baseball123 basketball superman123 batman12345 dragon12345 monkey12345 michael123 jordan12345 sunshine123 princess123
  trustno1trustno1 whatever123 starwars123 liverpool1 chelsea123 computer123 internet123 windows1234 changchun123 beijing2008
  beijing2022 shanghai123 zhongguo123 zhonghua123 duizhao123 duizhao2026 translator translation
`
    .trim()
    .split(/\s+/),
)
