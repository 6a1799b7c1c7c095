import { describe, expect, test } from 'vitest';
import { chooseLanguage, detectLanguage, primaryLanguage } from '@/utils/article/detect-language';

const samples: Record<string, string> = {
  en: 'The council said that it had no choice and that the work would be done by May, but the crews who use the quay are not happy with the way in which they were told of it.',
  de: 'Der Rat erklärte, er habe keine Wahl und die Arbeiten würden bis Mai dauern, aber die Fischer sind nicht zufrieden mit der Art, wie ihnen das mitgeteilt worden ist, und wollen sich nun auch an das Land wenden.',
  fr: 'Le conseil a déclaré qu’il n’avait pas le choix et que les travaux seraient terminés en mai, mais les équipages qui utilisent le quai ne sont pas contents de la manière dont ils ont été informés.',
  es: 'El consejo dijo que no tenía otra opción y que las obras estarían listas en mayo, pero las tripulaciones que usan el muelle no están contentas con la forma en que se les informó de ello.',
  it: 'Il consiglio ha detto che non aveva scelta e che i lavori saranno finiti a maggio, ma gli equipaggi che usano la banchina non sono contenti del modo in cui la notizia è stata data.',
  pt: 'O conselho disse que não tinha escolha e que as obras ficam prontas em maio, mas as tripulações que usam o cais não estão contentes com a forma como foram informadas pelo município.',
  nl: 'De raad zei dat hij geen keuze had en dat het werk in mei klaar zou zijn, maar de bemanningen die de kade gebruiken zijn niet blij met de manier waarop het hun is verteld.',
  pl: 'Rada powiedziała, że nie miała wyboru i że prace będą gotowe do maja, ale załogi, które korzystają z nabrzeża, nie są zadowolone z tego, jak się o tym dowiedziały po raz pierwszy od lat.',
  ru: 'Совет заявил, что у него не было выбора и что работы закончатся к маю, но экипажи, которые пользуются причалом, недовольны тем, как им об этом сообщили, и не знают, что делать дальше и как быть.',
  uk: 'Рада заявила, що в неї не було вибору і що роботи закінчаться до травня, але екіпажі, які користуються причалом, невдоволені тим, як їм про це повідомили, та не знають, що робити далі і як бути.',
  ja: '評議会は、ほかに選択肢がなく、工事は五月までに終わると述べたが、岸壁を使う乗組員たちは知らせ方に不満を抱いている。',
  zh: '委员会表示别无选择，工程将于五月完成，但使用码头的船员对通知方式感到不满。',
  ar: 'قال المجلس إنه لم يكن لديه خيار وإن الأعمال ستنتهي في مايو، لكن الطواقم التي تستخدم الرصيف غير راضية عن الطريقة التي أبلغت بها، كما أن بعضها لا يعرف ما بعد ذلك ولم يجد مكانا على الرصيف من قبل.',
};

describe('detection', () => {
  test.each(Object.entries(samples))('%s', (lang, text) => {
    expect(detectLanguage(text)).toBe(lang);
  });

  test('a short text does not tell, nor does one of names', () => {
    expect(detectLanguage('The quay is closed.')).toBeNull();
    expect(detectLanguage('Oldhaven Newport Westby Kirk Lund Marsh '.repeat(10))).toBeNull();
    expect(detectLanguage('')).toBeNull();
  });

  test('one language inside quotes of another does not change the whole', () => {
    expect(
      detectLanguage(`${samples['en']} ${samples['en']} “${samples['fr']!.slice(0, 80)}”`),
    ).toBe('en');
  });
});

test('the primary language of a tag', () => {
  expect(primaryLanguage('en-GB')).toBe('en');
  expect(primaryLanguage('de_AT')).toBe('de');
  expect(primaryLanguage(' FR ')).toBe('fr');
  for (const tag of ['', 'und', 'x', 'klingon', null, undefined])
    expect(primaryLanguage(tag)).toBeNull();
  expect(chooseLanguage('sv', 'Kort.')).toBe('sv');
});

describe('what the page declares and what it is written in', () => {
  const catalan =
    'L’alcalde va dir dilluns que el pont estarà tancat almenys tres mesos mentre els enginyers n’examinen els pilars. Segons un informe del ministeri, cada dia hi passen quaranta mil vehicles i no s’ha reparat des de fa anys.';
  const invented = 'Lomu tarek sifon belda rumi katsen odul weri pasto nelim '.repeat(6);

  test('a language beside a covered one is not taken for it', () => {
    expect(chooseLanguage('es', catalan)).toBe('ca');
  });

  test('an unknown language is neither what the page declares nor English', () => {
    expect(chooseLanguage('en', invented)).toBe('und');
    expect(chooseLanguage(null, invented)).toBe('und');
  });

  test('few words deny nothing', () => {
    expect(chooseLanguage('en', 'Oldhaven 3, Newport 1')).toBe('en');
    expect(chooseLanguage(null, 'Oldhaven 3, Newport 1')).toBeNull();
  });
});
