/* What every screen of a signed-in user needs soon, but not at once. */
import './form-messages';
import './keep-focus';
