package storage

import (
	"bytes"
	"reflect"
)

// A likeness tells of two values of a type, which can be addressed, whether they
// are the same to the last field; what it calls alike is encoded alike. It is made
// once for a type: every save compares a whole document, which takes reflect.DeepEqual
// five times as long.
type likeness func(a, b reflect.Value) bool

// alike compares what two pointers lead to.
func (c *codec) alike(a, b any) bool {
	was, is := reflect.ValueOf(a), reflect.ValueOf(b)
	if !was.IsValid() || !is.IsValid() || was.Type() != is.Type() || was.Kind() != reflect.Pointer {
		return false
	}
	return c.likeness(was.Type())(was, is)
}

// likeness gives the likeness of a type.
func (c *codec) likeness(t reflect.Type) likeness {
	same, known := c.likes[t]
	if !known {
		// What holds itself finds this one while its own is made.
		c.likes[t] = func(a, b reflect.Value) bool { return c.likes[t](a, b) }
		same = c.newLikeness(t)
		c.likes[t] = same
	}
	return same
}

func (c *codec) newLikeness(t reflect.Type) likeness {
	switch t.Kind() {
	case reflect.String:
		return func(a, b reflect.Value) bool { return a.String() == b.String() }
	case reflect.Bool:
		return func(a, b reflect.Value) bool { return a.Bool() == b.Bool() }
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return func(a, b reflect.Value) bool { return a.Int() == b.Int() }
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return func(a, b reflect.Value) bool { return a.Uint() == b.Uint() }
	case reflect.Pointer:
		return c.likePointers(t)
	case reflect.Slice, reflect.Array:
		return c.likeRows(t)
	case reflect.Struct:
		return c.likeFields(t)
	}
	return never
}

// never calls nothing alike: what ownCopy cannot copy, such as a map, is encoded at
// every save.
func never(_, _ reflect.Value) bool { return false }

func (c *codec) likePointers(t reflect.Type) likeness {
	same := c.likeness(t.Elem())
	return func(a, b reflect.Value) bool {
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return same(a.Elem(), b.Elem())
	}
}

// likeRows compares lists; an empty one is not the same as none.
func (c *codec) likeRows(t reflect.Type) likeness {
	none := func(v reflect.Value) bool { return t.Kind() == reflect.Slice && v.IsNil() }
	if t.Elem().Kind() == reflect.Uint8 {
		return func(a, b reflect.Value) bool { return none(a) == none(b) && bytes.Equal(a.Bytes(), b.Bytes()) }
	}
	same := c.likeness(t.Elem())
	return func(a, b reflect.Value) bool {
		if none(a) != none(b) || a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !same(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	}
}

func (c *codec) likeFields(t reflect.Type) likeness {
	fields := make([]likeness, t.NumField())
	for i := range fields {
		f := t.Field(i)
		if fields[i] = c.likeness(f.Type); !f.IsExported() && c.shares(f.Type) {
			fields[i] = never
		}
	}
	return func(a, b reflect.Value) bool {
		for i, same := range fields {
			if !same(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	}
}

// ownCopy is a pointer to a deep copy of what a pointer leads to, which nobody else
// has: the value itself is not asked for it, since it may forget a list.
func (c *codec) ownCopy(v any) any {
	of := reflect.ValueOf(v).Elem()
	own := reflect.New(of.Type())
	own.Elem().Set(of)
	c.part(own.Elem())
	return own.Interface()
}

// part gives a value, which is a plain copy, lists and pointers of its own.
func (c *codec) part(v reflect.Value) {
	if !c.shares(v.Type()) {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			own := reflect.New(v.Type().Elem())
			own.Elem().Set(v.Elem())
			v.Set(own)
			c.part(v.Elem())
		}
	case reflect.Slice:
		if !v.IsNil() {
			own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
			reflect.Copy(own, v)
			v.Set(own)
		}
		for i := 0; i < v.Len() && c.shares(v.Type().Elem()); i++ {
			c.part(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Field(i); field.CanSet() {
				c.part(field)
			}
		}
	}
}

// shares reports whether a plain copy of a type shares lists or pointers with it.
func (c *codec) shares(t reflect.Type) bool {
	shared, known := c.shared[t]
	if known {
		return shared
	}
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		shared = true
	case reflect.Struct:
		for f := range t.Fields() {
			shared = shared || c.shares(f.Type)
		}
	}
	c.shared[t] = shared
	return shared
}
