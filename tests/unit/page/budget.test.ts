import { describe, expect, it } from 'vitest';
import { Budget } from '@/utils/page/budget';

function budgetAt(begin: number) {
  const clock = { now: begin };
  return { clock, budget: new Budget(() => clock.now) };
}

describe('the budget of script time', () => {
  it('asks for no wait until it is spent', () => {
    const { budget } = budgetAt(1000);
    expect(budget.wait).toBe(0);
    budget.spend(299);
    expect(budget.wait).toBe(0);
    budget.spend(1);
    expect(budget.wait).toBeGreaterThan(0);
  });

  it('gives back three hundredths of the time that goes by', () => {
    const { budget, clock } = budgetAt(0);
    budget.spend(330);
    const { wait } = budget;
    // 31 ms at 3 %.
    expect(wait).toBeCloseTo(31 / 0.03);
    clock.now += wait - 40;
    expect(budget.wait).toBeGreaterThan(0);
    clock.now += 41;
    expect(budget.wait).toBe(0);
  });

  it('saves nothing up beyond what may be spent at once', () => {
    const { budget, clock } = budgetAt(0);
    clock.now += 3_600_000;
    budget.spend(300);
    expect(budget.wait).toBeGreaterThan(0);
  });
});
