import { useEffect, useState } from 'preact/hooks';

/** Whether something of this was painted already. What a window does not show at once is made after that. */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = () => {
      timer = setTimeout(() => setPainted(true));
    };
    let frame = 0;
    // Where nobody sees it there are no frames to wait for.
    if (document.hidden) goOn();
    else frame = requestAnimationFrame(goOn);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted;
}
