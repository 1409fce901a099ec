// Package roll makes next year's plan from last year's. Whatever tells of the
// old year is moved by a rule or left and listed: nothing is silently old.
package roll
