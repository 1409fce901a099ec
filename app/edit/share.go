package edit

import "reflect"

// share makes one piece of memory of what is alike in two values, and tells how
// many bytes now holds of its own. A clone is deep, so a plan of a thousand
// activities would be held again by every step, for the sake of one letter.
// Nobody but the caller may know now yet.
func share[T any](before, now *T) int {
	own, _ := shared(reflect.ValueOf(before).Elem(), reflect.ValueOf(now).Elem())
	return own
}

// shared is share for a part of a value; it also tells whether both are alike.
func shared(before, now reflect.Value) (own int, alike bool) {
	switch now.Kind() {
	case reflect.Struct:
		alike = true
		for i := range now.NumField() {
			held, same := shared(before.Field(i), now.Field(i))
			own, alike = own+held, alike && same
		}
		return own, alike
	case reflect.Array:
		alike = true
		for i := range now.Len() {
			held, same := shared(before.Index(i), now.Index(i))
			own, alike = own+held, alike && same
		}
		return own, alike
	case reflect.Slice:
		return sharedRows(before, now)
	case reflect.Pointer:
		return sharedPointer(before, now)
	case reflect.String:
		if before.String() != now.String() {
			return now.Len(), false
		}
		return take(before, now, now.Len())
	case reflect.Map, reflect.Interface, reflect.Func, reflect.Chan:
		if now.CanInterface() && reflect.DeepEqual(before.Interface(), now.Interface()) {
			return take(before, now, int(now.Type().Size()))
		}
		return weight(now), false
	}
	return 0, before.Equal(now)
}

// sharedRows pairs rows from the front up to where they differ, and from there
// on from the end: most often one row was added or taken away.
func sharedRows(before, now reflect.Value) (own int, alike bool) {
	if before.Len() == now.Len() && before.UnsafePointer() == now.UnsafePointer() {
		return 0, before.IsNil() == now.IsNil()
	}
	alike = before.Len() == now.Len() && before.IsNil() == now.IsNil()
	shift := 0
	for i := range now.Len() {
		at := i + shift
		if at < 0 || at >= before.Len() {
			own, alike = own+weight(now.Index(i)), false
			continue
		}
		held, same := shared(before.Index(at), now.Index(i))
		own, alike = own+held, alike && same
		if !same && shift == 0 {
			shift = before.Len() - now.Len()
		}
	}
	size := now.Cap() * int(now.Type().Elem().Size())
	if alike {
		return take(before, now, own+size)
	}
	return own + size, false
}

func sharedPointer(before, now reflect.Value) (own int, alike bool) {
	switch {
	case before.IsNil() || now.IsNil():
		return weight(now), before.IsNil() && now.IsNil()
	case before.UnsafePointer() == now.UnsafePointer():
		return 0, true
	}
	size := int(now.Type().Elem().Size())
	own, alike = shared(before.Elem(), now.Elem())
	if alike {
		return take(before, now, own+size)
	}
	return own + size, false
}

// take lets now point to the memory of before; size is what it holds where it
// can not.
func take(before, now reflect.Value, size int) (own int, alike bool) {
	if !now.CanSet() {
		return size, true
	}
	now.Set(before)
	return 0, true
}

// weight is what a value holds when nothing of it is shared, besides its own
// place.
func weight(v reflect.Value) int {
	sum := 0
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			sum += weight(v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			sum += weight(v.Index(i))
		}
	case reflect.Slice:
		sum = v.Cap() * int(v.Type().Elem().Size())
		for i := range v.Len() {
			sum += weight(v.Index(i))
		}
	case reflect.String:
		sum = v.Len()
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			sum = int(v.Elem().Type().Size()) + weight(v.Elem())
		}
	case reflect.Map:
		for key, value := range v.Seq2() {
			sum += int(key.Type().Size()) + int(value.Type().Size()) + weight(key) + weight(value)
		}
	}
	return sum
}
