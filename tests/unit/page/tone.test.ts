// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { luminanceOf, toneOf } from '@/utils/page/tone';

describe('luminanceOf', () => {
  it.each([
    ['rgb(0, 0, 0)', 0],
    ['rgb(255, 255, 255)', 1],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['rgb(119, 119, 119)', 0.184],
    ['color(srgb 1 1 1)', 1],
    ['lab(100 0 0)', 1],
    ['oklch(1 0 0)', 1],
    ['oklch(0.2 0.03 264)', 0.008],
  ])('%s', (color, luminance) => {
    expect(luminanceOf(color)).toBeCloseTo(luminance, 2);
  });

  it('does not guess at colours of other spaces', () => {
    expect(luminanceOf('color(display-p3 1 1 1)')).toBeNull();
    expect(luminanceOf('hotpink')).toBeNull();
    expect(luminanceOf('')).toBeNull();
  });
});

describe('toneOf', () => {
  const element = (color: string) => {
    const paragraph = document.createElement('p');
    paragraph.style.color = color;
    document.body.append(paragraph);
    return paragraph;
  };

  it('goes by the colour of most of the text', () => {
    const light = element('rgb(240, 240, 240)');
    const dark = element('rgb(20, 20, 20)');
    expect(toneOf([light, light, dark])).toBe('dark');
    expect(toneOf([light, dark, dark])).toBe('light');
    expect(toneOf([])).toBe('light');
  });
});
