import fc from 'fast-check'

/** A property that names the greatest length of a text or a list means it: fast-check stops at about ten of its own accord. */
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true })
