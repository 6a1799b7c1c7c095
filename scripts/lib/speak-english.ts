/** To be imported before anything that has words of the interface. */
import { speak } from './texts';

speak('en');
