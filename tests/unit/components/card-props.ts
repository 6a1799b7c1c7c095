/** What a hover card needs besides its annotation, in tests that are not about it. */
import { vi } from 'vitest';

export const cardProps = () => ({
  publisher: null,
  isEditing: false,
  isPrivate: false,
  speakers: [] as string[],
  channels: [] as string[],
  onEditing: vi.fn(),
  onClose: vi.fn(),
  onCopyLink: vi.fn(() => Promise.resolve(true)),
  onCopyCitation: vi.fn(() => Promise.resolve(true)),
  onCorrect: vi.fn(),
  onDismiss: vi.fn(),
  onUndo: vi.fn(),
});
