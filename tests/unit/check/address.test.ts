import fc from '@/tests/unit/fast-check';
import { describe, expect, it } from 'vitest';
import { checkAddress, isInternalHost } from '@/utils/check/address';

const faultOf = (address: string) => checkAddress(address).fault;

describe('addresses that are asked', () => {
  it.each([
    'https://news.example.com/2026/11/quay',
    'http://news.example.com/',
    'https://news.example.com:443/',
    'http://news.example.com:80/',
    'https://bücher.example.com/',
    'https://93.184.215.14/',
    'https://172.15.255.255/',
    'https://172.32.0.1/',
    'https://192.167.255.255/',
    'https://100.63.255.255/',
    'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/',
    'https://[2002:5db8:d70e::1]/',
    'https://[64:ff9b::93.184.215.14]/',
    'https://news.example.com./',
    'https://local.news.example.com/',
    'https://10.0.0.1.news.example.com/',
  ])('%s', (address) => {
    expect(faultOf(address)).toBeNull();
  });

  it('loses its fragment, and is read against the address before', () => {
    expect(checkAddress('/b?c#d', 'https://news.example.com/a')).toEqual({
      url: 'https://news.example.com/b?c',
      fault: null,
    });
  });
});

describe('internal numbers', () => {
  it.each([
    // IPv4: decimal, octal, hexadecimal, short, mixed, padded, full-width, with a dot at the end.
    'http://127.0.0.1/',
    'http://127.255.255.254/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.0.0.1/',
    'http://0x7f000001/',
    'http://017700000001/',
    'http://127.1/',
    'http://127.0.1/',
    'http://0x7f.1/',
    'http://00000177.0.0.0x1/',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
    'http://127.0.0.1./',
    'http://0/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://167772161/',
    'http://012.0.0.1/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://192.168.257/',
    'http://3232235777/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0xa9fea9fe/',
    'http://100.64.0.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://240.0.0.1/',
    'http://192.0.2.1/',
    'http://%31%32%37.0.0.1/',
    // IPv6, with IPv4 in it.
    'http://[::1]/',
    'http://[::]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::ffff:93.184.215.14]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[64:ff9b:1::a00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2002:c0a8:101::1]/',
    'http://[2001:0:5ef5:79fd::1]/',
    'http://[2001:db8::1]/',
    'http://[3fff::1]/',
    'http://[fc00::1]/',
    'http://[fd12:3456:789a::1]/',
    'http://[fe80::1]/',
    'http://[febf::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[100::1]/',
  ])('%s', (address) => {
    expect(faultOf(address)).toBe('internal-address');
  });

  it('is every number of the private networks, in whatever form', () => {
    const inNetwork = (first: number, size: number) =>
      fc.nat({ max: size - 1 }).map((offset) => first + offset);
    const forms: readonly ((address: number) => string)[] = [
      (address) => String(address),
      (address) => `0x${address.toString(16)}`,
      (address) => `0${address.toString(8)}`,
      (address) => `${address >>> 24}.${address & 0xffffff}`,
      (address) => `${address >>> 24}.${(address >>> 16) & 255}.${address & 0xffff}`,
      (address) => `[::ffff:${(address >>> 16).toString(16)}:${(address & 0xffff).toString(16)}]`,
      (address) => `[2002:${(address >>> 16).toString(16)}:${(address & 0xffff).toString(16)}::]`,
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          inNetwork(0x0a000000, 2 ** 24),
          inNetwork(0x7f000000, 2 ** 24),
          inNetwork(0xac100000, 2 ** 20),
          inNetwork(0xc0a80000, 2 ** 16),
          inNetwork(0xa9fe0000, 2 ** 16),
        ),
        fc.constantFrom(...forms),
        (address, form) => {
          expect(faultOf(`http://${form(address)}/`)).toBe('internal-address');
        },
      ),
    );
  });
});

describe('internal names', () => {
  it.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    'localhost..',
    'www.localhost',
    'localhost.localdomain',
    'localhost6',
    'printer.local',
    'metadata.google.internal',
    'router.lan',
    'nas.home.arpa',
    'fritz.box.home',
    'wiki.corp',
    'router',
    'router.',
    'ｌｏｃａｌｈｏｓｔ',
    '127.0.0.1.nip.io',
    'lvh.me',
    'anything.localtest.me',
    '1.0.0.127.in-addr.arpa',
    'site.onion',
  ])('%s', (host) => {
    expect(checkAddress(`http://${host}/`).fault).not.toBeNull();
    if (URL.canParse(`http://${host}/`)) {
      expect(isInternalHost(new URL(`http://${host}/`).hostname)).toBe(true);
    }
  });
});

describe('addresses that are no addresses of a page', () => {
  it.each([
    '',
    'news',
    '/relative',
    'ftp://news.example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hello',
    'blob:https://news.example.com/1',
    'view-source:https://news.example.com/',
    'https://reader@news.example.com/',
    'https://reader:secret@news.example.com/',
    'https://news.example.com@10.0.0.1/',
    'https://news.example.com:8080/',
    'https://news.example.com:22/',
    'http://news.example.com:443/',
    'http://1.2.3.4.5/',
    'http://999.1.1.1/',
    'http://[::1/',
    'http://[fe80::1%25eth0]/',
  ])('%s', (address) => {
    expect(faultOf(address)).toBe('bad-address');
  });

  it('lets nothing through that is not of the public internet, whatever is tried', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.constantFrom('10.0.0.1', 'localhost', '[::1]'), (url, host) => {
        const { pathname } = new URL(url);
        expect(faultOf(`http://${host}${pathname}`)).toBe('internal-address');
        expect(faultOf(`https://a.example.com@${host}${pathname}`)).toBe('bad-address');
        expect(faultOf(`//${host}${pathname}`)).toBe('bad-address');
        expect(checkAddress(`//${host}${pathname}`, 'https://a.example.com/').fault).toBe(
          'internal-address',
        );
        expect(checkAddress(`\\\\${host}${pathname}`, 'https://a.example.com/').fault).toBe(
          'internal-address',
        );
      }),
    );
  });
});

describe('the allowance of the tests', () => {
  it('is for one host, and nothing else of the machine', () => {
    const allowed = ['127.0.0.1'];
    expect(checkAddress('http://127.0.0.1:4711/a', null, allowed).fault).toBeNull();
    expect(checkAddress('http://127.0.0.2:4711/a', null, allowed).fault).toBe('internal-address');
    expect(checkAddress('http://localhost:4711/a', null, allowed).fault).toBe('internal-address');
    expect(checkAddress('http://a@127.0.0.1/', null, allowed).fault).toBe('bad-address');
  });
});
