import { describe, expect, it } from '@jest/globals';
import { readSquares } from '../src/classify/linear.js';
import { DENSE } from '../src/classify/feature-names.js';
import { averagePrecision, calibrationError, inSquares, packSquares } from './linear.js';

const MODEL = {
  classes: ['Yes'],
  dense: new Float32Array(DENSE.length),
  hashed: Int8Array.of(127, -127, 0, 2, -11, 60),
  step: 0.5,
};

describe('weights in four bits', () => {
  it('keep the largest, lose a tenth of it at most, and are finer near zero', () => {
    const { hashed, step } = inSquares(MODEL);
    const lost = Array.from(hashed, (square, i) => Math.abs(square * step - (MODEL.hashed[i] ?? 0) * MODEL.step));
    expect(lost.slice(0, 3)).toEqual([0, 0, 0].map((zero) => expect.closeTo(zero, 9)));
    expect(Math.max(...lost)).toBeLessThan(6.35);
    expect(Math.max(...lost.slice(3, 5))).toBeLessThan(1);
  });

  it('are the same after they were packed as text', () => {
    const model = inSquares(MODEL);
    const packed = packSquares(model);
    const read = readSquares({
      CLASSES: packed.CLASSES ?? '',
      DENSE_WEIGHTS: packed.DENSE_WEIGHTS ?? '',
      HASHED_WEIGHTS: packed.HASHED_WEIGHTS ?? '',
      STEP: model.step,
    });
    expect(read.hashed).toEqual(model.hashed);
  });
});

describe('the error of calibration', () => {
  it('is nothing where as many come true as were said, and by how far it was off elsewhere', () => {
    const four = [true, true, true, false];
    expect(calibrationError([0.75, 0.75, 0.75, 0.75], four)).toBeCloseTo(0, 9);
    expect(calibrationError([0.95, 0.95, 0.95, 0.95], four)).toBeCloseTo(0.2, 9);
    // Too sure of what is and of what is not: in the mean right, and wrong all the same.
    expect(calibrationError([1, 0], [false, true])).toBe(1);
  });
});

describe('average precision', () => {
  it('is one when all that is true comes first, and less for each false one above', () => {
    expect(averagePrecision([3, 2, 1], [true, true, false])).toBe(1);
    expect(averagePrecision([3, 2, 1], [true, false, true])).toBeCloseTo((1 + 2 / 3) / 2, 9);
  });
});
