// Generated from openapi/x-conduct/conduct.schema.yaml. Run "npm run generate"; do not edit.

import type { JsonObject } from "../json.ts";

export const conductSchema: JsonObject = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:conduct:x-conduct:1.0",
  "title": "x-conduct 1.0",
  "description": "How an API behaves over time, said in its OpenAPI document. `#/$defs/Root` describes the key `x-conduct` of the OpenAPI Object, `#/$defs/Operation` the same key of an Operation Object, `#/$defs/Webhook` that of the operation of a webhook. Unknown keys are errors, except those that start with `x-`. The rules are in reference.md.",
  "$defs": {
    "Root": {
      "description": "What the document as a whole says about conduct.",
      "type": "object",
      "required": [
        "version"
      ],
      "properties": {
        "version": {
          "description": "The version of this vocabulary, major.minor.",
          "const": "1.0"
        },
        "lifecycles": {
          "description": "The lifecycles of the API's resources, by the name of the resource.",
          "type": "object",
          "propertyNames": {
            "$ref": "#/$defs/Name"
          },
          "additionalProperties": {
            "$ref": "#/$defs/Lifecycle"
          }
        },
        "paginations": {
          "description": "Ways of cutting a list into pages that operations refer to by name.",
          "type": "object",
          "propertyNames": {
            "$ref": "#/$defs/Name"
          },
          "additionalProperties": {
            "$ref": "#/$defs/Pagination"
          }
        },
        "errors": {
          "description": "Replies that refuse, which everything else refers to by name.",
          "type": "object",
          "propertyNames": {
            "$ref": "#/$defs/Name"
          },
          "additionalProperties": {
            "$ref": "#/$defs/Error"
          }
        },
        "refusals": {
          "$ref": "#/$defs/Refusals"
        },
        "headers": {
          "description": "Headers of every reply, refusals included.",
          "type": "object",
          "minProperties": 1,
          "additionalProperties": {
            "$ref": "#/$defs/Value"
          }
        }
      },
      "patternProperties": {
        "^x-": true
      },
      "additionalProperties": false
    },
    "Operation": {
      "description": "What one operation does. At most one of `fires`, `reads`, `lists` and `yields`.",
      "type": "object",
      "minProperties": 1,
      "properties": {
        "fires": {
          "$ref": "#/$defs/Fires"
        },
        "reads": {
          "description": "The lifecycle whose resource the reply shows.",
          "$ref": "#/$defs/Name"
        },
        "lists": {
          "$ref": "#/$defs/Lists"
        },
        "yields": {
          "$ref": "#/$defs/Yields"
        },
        "self": {
          "$ref": "#/$defs/Self"
        },
        "within": {
          "description": "Parents that must exist for the operation to act, outermost first.",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Within"
          }
        },
        "needs": {
          "description": "Other resources that the request speaks of and that must exist too: what a new one is made of, say. They are no parents, and `$parent` is none of them.",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Need"
          }
        },
        "returns": {
          "description": "What the reply shows: the resource, the one that the event spawned, or nothing.",
          "enum": [
            "self",
            "spawned",
            "none"
          ],
          "default": "self"
        },
        "view": {
          "description": "Where the representation sits in the reply's body; by default it is the body.",
          "default": "",
          "$ref": "#/$defs/Pointer"
        },
        "reply": {
          "description": "Members of the reply's body that are not the representation's: of an envelope, say. With `returns: none` they are the whole body.",
          "$ref": "#/$defs/Assignments"
        },
        "views": {
          "description": "Representations among which the request chooses: the first whose `if` holds. The last one has none.",
          "type": "array",
          "minItems": 2,
          "items": {
            "$ref": "#/$defs/View"
          }
        },
        "pagination": {
          "$ref": "#/$defs/OperationPagination"
        },
        "filters": {
          "description": "What parameters ask of the items of a list, by parameter. A bare name is a query parameter; else `path.<name>`, `header.<name>` or `body#/<pointer>`.",
          "type": "object",
          "propertyNames": {
            "$ref": "#/$defs/Request"
          },
          "additionalProperties": {
            "$ref": "#/$defs/Filter"
          }
        },
        "hold": {
          "$ref": "#/$defs/Hold"
        },
        "idempotency": {
          "$ref": "#/$defs/Idempotency"
        },
        "basis": {
          "$ref": "#/$defs/Basis"
        }
      },
      "dependentSchemas": {
        "fires": {
          "properties": {
            "reads": false,
            "lists": false,
            "yields": false
          }
        },
        "reads": {
          "properties": {
            "lists": false,
            "yields": false
          }
        },
        "lists": {
          "properties": {
            "yields": false
          }
        }
      },
      "patternProperties": {
        "^x-": true
      },
      "additionalProperties": false
    },
    "Webhook": {
      "description": "When the operation of a webhook is sent.",
      "type": "object",
      "required": [
        "emits"
      ],
      "properties": {
        "emits": {
          "$ref": "#/$defs/Emits"
        },
        "basis": {
          "$ref": "#/$defs/Basis"
        }
      },
      "patternProperties": {
        "^x-": true
      },
      "additionalProperties": false
    },
    "Emits": {
      "description": "The message that tells that a resource has come to a state from another one. In its templates `$self` is the resource as it is now.",
      "type": "object",
      "required": [
        "of",
        "to"
      ],
      "properties": {
        "of": {
          "description": "The lifecycle.",
          "$ref": "#/$defs/Name"
        },
        "states": {
          "description": "The states that are told of: names, `$live`, `$final`, `$any`. By default every one.",
          "if": {
            "type": "array"
          },
          "then": {
            "type": "array",
            "minItems": 1,
            "items": {
              "$ref": "#/$defs/EmitsState"
            }
          },
          "else": {
            "$ref": "#/$defs/EmitsState"
          }
        },
        "to": {
          "description": "A reference to the URL. Where there is none, nothing is sent.",
          "$ref": "#/$defs/Reference"
        },
        "within": {
          "description": "How long it takes at most until the message is sent, and until it is sent again for the first time where it was not taken. Without it nobody is held to a time.",
          "$ref": "#/$defs/Duration"
        },
        "headers": {
          "description": "Headers of the message.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/Value"
          }
        },
        "body": {
          "description": "The message; by default the resource. `$request.id` is a name of the message that stays when it is sent again.",
          "$ref": "#/$defs/Value"
        }
      },
      "additionalProperties": false
    },
    "EmitsState": {
      "type": "string",
      "pattern": "^(?:[^$].*|\\$final|\\$live|\\$any)$"
    },
    "Refusals": {
      "description": "The errors that answer a request before any operation acts on it.",
      "type": "object",
      "properties": {
        "request": {
          "description": "The request is not what its schemas allow. `$violations` in the error's body lists what is wrong.",
          "$ref": "#/$defs/ErrorRef"
        },
        "credentials": {
          "description": "Credentials are demanded, and missing or wrong.",
          "$ref": "#/$defs/ErrorRef"
        },
        "path": {
          "description": "No operation has this path.",
          "$ref": "#/$defs/ErrorRef"
        },
        "method": {
          "description": "No operation has this method on this path.",
          "$ref": "#/$defs/ErrorRef"
        },
        "version": {
          "description": "`If-Match` names another version than the present one; by default 412.",
          "$ref": "#/$defs/ErrorRef"
        },
        "unversioned": {
          "description": "`If-Match` is required and was not sent; by default as `request`.",
          "$ref": "#/$defs/ErrorRef"
        },
        "rate": {
          "description": "There were too many requests. `$value` is the number of seconds until the next one is welcome.",
          "$ref": "#/$defs/ErrorRef"
        }
      },
      "patternProperties": {
        "^x-": true
      },
      "additionalProperties": false
    },
    "Lifecycle": {
      "description": "The states one kind of resource can be in, and what moves it from one to the next. Nothing in it mentions HTTP.",
      "type": "object",
      "required": [
        "events"
      ],
      "properties": {
        "description": {
          "type": "string"
        },
        "schema": {
          "description": "The component schema of the representation, by name.",
          "type": "string",
          "minLength": 1
        },
        "shares": {
          "description": "The lifecycle whose resource this one describes too: a second status field.",
          "$ref": "#/$defs/Name"
        },
        "id": {
          "description": "The member that identifies a resource.",
          "default": "/id",
          "$ref": "#/$defs/Pointer"
        },
        "state": {
          "description": "The member that names the state.",
          "default": "/status",
          "$ref": "#/$defs/Pointer"
        },
        "result": {
          "description": "The member that holds what the work produced.",
          "$ref": "#/$defs/Pointer"
        },
        "error": {
          "description": "The member that says why the work failed.",
          "$ref": "#/$defs/Pointer"
        },
        "keeps": {
          "description": "Members that the system remembers and no reply shows. Effects and conditions may speak of them.",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Pointer"
          }
        },
        "open": {
          "description": "Values of the state that are not listed are legal, and read as live.",
          "type": "boolean",
          "default": false
        },
        "states": {
          "description": "The states, by name. Without them there is one live state `exists`, which no member shows.",
          "type": "object",
          "minProperties": 1,
          "propertyNames": {
            "$ref": "#/$defs/StateName"
          },
          "additionalProperties": {
            "$ref": "#/$defs/State"
          }
        },
        "each": {
          "description": "Applied with every accepted event on a resource that exists, unless the event says `each: false`.",
          "$ref": "#/$defs/Effects"
        },
        "named": {
          "description": "How people call a resource. A hint for clients, which find the identifier by it.",
          "type": "object",
          "required": [
            "by"
          ],
          "properties": {
            "by": {
              "description": "The member that holds the name.",
              "$ref": "#/$defs/Pointer"
            },
            "id": {
              "description": "A regular expression that identifiers match and names do not.",
              "type": "string",
              "minLength": 1
            }
          },
          "additionalProperties": false
        },
        "unique": {
          "description": "What no two resources have in common.",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Unique"
          }
        },
        "seeds": {
          "description": "What a mock holds before anybody has created anything: whole representations, kept members included. Never asserted.",
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object"
          }
        },
        "events": {
          "description": "What can happen to a resource, by name.",
          "type": "object",
          "minProperties": 1,
          "propertyNames": {
            "$ref": "#/$defs/Name"
          },
          "additionalProperties": {
            "$ref": "#/$defs/Event"
          }
        },
        "illegal": {
          "description": "Answers an event that the current state does not allow.",
          "$ref": "#/$defs/ErrorRef"
        },
        "missing": {
          "description": "Answers a request for a resource that does not exist.",
          "$ref": "#/$defs/ErrorRef"
        },
        "wait": {
          "$ref": "#/$defs/Wait"
        },
        "waiters": {
          "description": "Things worth waiting for, by name.",
          "type": "object",
          "propertyNames": {
            "$ref": "#/$defs/Name"
          },
          "additionalProperties": {
            "$ref": "#/$defs/Waiter"
          }
        },
        "simulate": {
          "description": "A hint for mocks, which move the resources for which `if` holds by themselves although requests could. Never asserted.",
          "type": "object",
          "required": [
            "if"
          ],
          "properties": {
            "if": {
              "description": "What must hold of the resource.",
              "$ref": "#/$defs/Predicate"
            }
          },
          "additionalProperties": false
        }
      },
      "patternProperties": {
        "^x-": true
      },
      "additionalProperties": false
    },
    "State": {
      "description": "One state, a set of constant members of the representation.",
      "type": "object",
      "properties": {
        "description": {
          "type": "string"
        },
        "final": {
          "description": "The work is over, and this is how it ended. A final state may still be left, by a retry say.",
          "enum": [
            "success",
            "failure",
            "cancelled",
            "partial"
          ]
        },
        "value": {
          "description": "What the representation holds in this state; by default the state's name at the lifecycle's `state`.",
          "type": "object",
          "propertyNames": {
            "$ref": "#/$defs/Pointer"
          }
        },
        "enter": {
          "description": "Applied when the state is entered from another one.",
          "$ref": "#/$defs/Effects"
        },
        "holds": {
          "description": "True of every representation that is seen in this state.",
          "$ref": "#/$defs/Predicate"
        },
        "blocks": {
          "description": "Live, and only the client can move it on. Derived from the events unless written.",
          "type": "boolean"
        },
        "basis": {
          "description": "How sure the author is of `value`, `enter` and `holds`. That the state is there, and final, follows from the rest.",
          "$ref": "#/$defs/Basis"
        }
      },
      "patternProperties": {
        "^x-": true
      },
      "additionalProperties": false
    },
    "Event": {
      "description": "Something that happens to a resource: one case written inline, or `cases`, of which the first that fits is taken.",
      "type": "object",
      "properties": {
        "description": {
          "type": "string"
        },
        "by": {
          "description": "Who causes it. A worker calls the API but is part of the system; a server acts unseen; a clock needs `at` or `after`.",
          "enum": [
            "client",
            "worker",
            "server",
            "clock"
          ],
          "default": "client"
        },
        "cases": {
          "description": "The ways it can go, the first that fits being taken.",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Case"
          }
        },
        "otherwise": {
          "description": "When no case fits: an error, or `ignore` to succeed and change nothing. By default the lifecycle's `illegal`.",
          "$ref": "#/$defs/ErrorRef"
        },
        "each": {
          "description": "`false` leaves out the lifecycle's `each`.",
          "const": false
        },
        "at": {
          "description": "Clock: the instant, a reference into the resource.",
          "$ref": "#/$defs/Reference"
        },
        "after": {
          "description": "Clock: the time since the state was entered, or since the instant of `at`.",
          "$ref": "#/$defs/Duration"
        },
        "every": {
          "description": "Clock: when it comes, again and again.",
          "$ref": "#/$defs/Every"
        },
        "simulate": {
          "description": "A hint for mocks, which play the event by themselves. Never asserted.",
          "type": "object",
          "properties": {
            "after": {
              "description": "How long the resource has been in the state by then; by default one second.",
              "$ref": "#/$defs/Duration"
            },
            "weight": {
              "description": "How likely it is among the automatic events that are enabled.",
              "type": "number",
              "minimum": 0,
              "default": 1
            }
          },
          "additionalProperties": false
        },
        "basis": {
          "$ref": "#/$defs/Basis"
        },
        "from": {
          "$ref": "#/$defs/From"
        },
        "to": {
          "$ref": "#/$defs/To"
        },
        "if": {
          "$ref": "#/$defs/Guard"
        },
        "clear": {
          "$ref": "#/$defs/Clear"
        },
        "merge": {
          "$ref": "#/$defs/Merge"
        },
        "set": {
          "$ref": "#/$defs/Set"
        },
        "init": {
          "$ref": "#/$defs/Init"
        },
        "add": {
          "$ref": "#/$defs/Add"
        },
        "append": {
          "$ref": "#/$defs/Append"
        },
        "assumed": {
          "$ref": "#/$defs/Assumed"
        },
        "spawn": {
          "$ref": "#/$defs/Spawn"
        },
        "causes": {
          "$ref": "#/$defs/Causes"
        }
      },
      "if": {
        "properties": {
          "cases": true
        },
        "required": [
          "cases"
        ]
      },
      "then": {
        "properties": {
          "from": false,
          "to": false,
          "if": false,
          "clear": false,
          "merge": false,
          "set": false,
          "init": false,
          "add": false,
          "append": false,
          "assumed": false,
          "spawn": false,
          "causes": false
        }
      },
      "else": {
        "properties": {
          "from": true
        },
        "required": [
          "from"
        ]
      },
      "dependentSchemas": {
        "at": {
          "required": [
            "by"
          ],
          "properties": {
            "by": {
              "const": "clock"
            }
          }
        },
        "after": {
          "required": [
            "by"
          ],
          "properties": {
            "by": {
              "const": "clock"
            }
          }
        },
        "every": {
          "required": [
            "by"
          ],
          "properties": {
            "by": {
              "const": "clock"
            },
            "at": false,
            "after": false
          }
        }
      },
      "patternProperties": {
        "^x-": true
      },
      "additionalProperties": false
    },
    "Case": {
      "description": "One way an event can go.",
      "type": "object",
      "required": [
        "from"
      ],
      "properties": {
        "description": {
          "type": "string"
        },
        "basis": {
          "description": "By default that of the event.",
          "$ref": "#/$defs/Basis"
        },
        "from": {
          "$ref": "#/$defs/From"
        },
        "to": {
          "$ref": "#/$defs/To"
        },
        "if": {
          "$ref": "#/$defs/Guard"
        },
        "clear": {
          "$ref": "#/$defs/Clear"
        },
        "merge": {
          "$ref": "#/$defs/Merge"
        },
        "set": {
          "$ref": "#/$defs/Set"
        },
        "init": {
          "$ref": "#/$defs/Init"
        },
        "add": {
          "$ref": "#/$defs/Add"
        },
        "append": {
          "$ref": "#/$defs/Append"
        },
        "assumed": {
          "$ref": "#/$defs/Assumed"
        },
        "spawn": {
          "$ref": "#/$defs/Spawn"
        },
        "causes": {
          "$ref": "#/$defs/Causes"
        }
      },
      "patternProperties": {
        "^x-": true
      },
      "additionalProperties": false
    },
    "From": {
      "description": "The states it can happen in: names, `$none` (does not exist), `$live`, `$final`, `$any` (every one that exists).",
      "if": {
        "type": "array"
      },
      "then": {
        "type": "array",
        "minItems": 1,
        "items": {
          "$ref": "#/$defs/FromState"
        }
      },
      "else": {
        "$ref": "#/$defs/FromState"
      }
    },
    "FromState": {
      "type": "string",
      "pattern": "^(?:[^$].*|\\$none|\\$live|\\$final|\\$any)$"
    },
    "To": {
      "description": "The state it leads to: a name, `$none` to delete, or a reference to the value that names it. Absent: the state stays.",
      "type": "string",
      "if": {
        "type": "string",
        "pattern": "^\\$(?!none$)"
      },
      "then": {
        "$ref": "#/$defs/Reference"
      },
      "else": {
        "minLength": 1
      }
    },
    "Guard": {
      "description": "What must hold of the request and of the resource as it was before.",
      "$ref": "#/$defs/Predicate"
    },
    "Spawn": {
      "description": "Creates a further resource.",
      "type": "object",
      "required": [
        "event"
      ],
      "properties": {
        "event": {
          "description": "The event that creates it.",
          "$ref": "#/$defs/EventName"
        },
        "set": {
          "description": "What to set on it, its own effects having been applied.",
          "$ref": "#/$defs/Assignments"
        }
      },
      "additionalProperties": false
    },
    "Causes": {
      "description": "Events that this one makes happen to other resources, in this order, once its own changes are made.",
      "type": "array",
      "minItems": 1,
      "items": {
        "$ref": "#/$defs/Cause"
      }
    },
    "Cause": {
      "description": "An event on other resources. Where no case of it fits what it finds, nothing happens.",
      "type": "object",
      "required": [
        "event"
      ],
      "properties": {
        "event": {
          "description": "The event, which sees the resource that causes it as `$cause`.",
          "$ref": "#/$defs/EventName"
        },
        "self": {
          "description": "Whom it happens to. `$self` is the resource that causes it, as it is by then. Without it, or where it names nobody, only a case from `$none` fits.",
          "$ref": "#/$defs/Self"
        },
        "for": {
          "description": "An array: once for each of its elements, which is `$item`.",
          "$ref": "#/$defs/Value"
        },
        "set": {
          "description": "What to set besides, the event's own effects having been applied.",
          "$ref": "#/$defs/Assignments"
        }
      },
      "additionalProperties": false
    },
    "Every": {
      "description": "A duration, or the text of the resource that says when.",
      "if": {
        "type": "object"
      },
      "then": {
        "type": "object",
        "required": [
          "of",
          "forms"
        ],
        "properties": {
          "of": {
            "description": "A reference to the text.",
            "$ref": "#/$defs/Reference"
          },
          "forms": {
            "description": "By what the text starts with, how the rest is read: a `cron` expression in UTC, a `duration`, or numbers between blanks that count these units. The longest start decides.",
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {
              "if": {
                "type": "array"
              },
              "then": {
                "type": "array",
                "minItems": 1,
                "items": {
                  "enum": [
                    "ms",
                    "s",
                    "m",
                    "h",
                    "d"
                  ]
                }
              },
              "else": {
                "enum": [
                  "cron",
                  "duration"
                ]
              }
            }
          }
        },
        "additionalProperties": false
      },
      "else": {
        "$ref": "#/$defs/Duration"
      }
    },
    "Unique": {
      "description": "The members that together name one resource. With one of them absent or null it is no duplicate.",
      "type": "object",
      "required": [
        "by",
        "error"
      ],
      "properties": {
        "by": {
          "description": "The members.",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Pointer"
          }
        },
        "error": {
          "description": "Answers what would make a duplicate.",
          "$ref": "#/$defs/ErrorRef"
        },
        "basis": {
          "$ref": "#/$defs/Basis"
        }
      },
      "additionalProperties": false
    },
    "Effects": {
      "description": "Changes to a resource, in the order clear, merge, set, init, add, append. References read the resource as it was before the event.",
      "type": "object",
      "properties": {
        "clear": {
          "$ref": "#/$defs/Clear"
        },
        "merge": {
          "$ref": "#/$defs/Merge"
        },
        "set": {
          "$ref": "#/$defs/Set"
        },
        "init": {
          "$ref": "#/$defs/Init"
        },
        "add": {
          "$ref": "#/$defs/Add"
        },
        "append": {
          "$ref": "#/$defs/Append"
        },
        "assumed": {
          "$ref": "#/$defs/Assumed"
        }
      },
      "additionalProperties": false
    },
    "Clear": {
      "description": "Removes these members.",
      "type": "array",
      "minItems": 1,
      "items": {
        "$ref": "#/$defs/Pointer"
      }
    },
    "Merge": {
      "description": "Copies what the request has and leaves alone what it has not: an object, or a reference for each member. Never the id, the state, read-only or undeclared members.",
      "if": {
        "type": "object"
      },
      "then": {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {
          "$ref": "#/$defs/Pointer"
        },
        "additionalProperties": {
          "$ref": "#/$defs/Value"
        }
      },
      "else": {
        "$ref": "#/$defs/Reference"
      }
    },
    "Set": {
      "description": "Sets these members.",
      "$ref": "#/$defs/Assignments"
    },
    "Init": {
      "description": "Sets these members where, after the steps before, there is nothing or null.",
      "$ref": "#/$defs/Assignments"
    },
    "Add": {
      "description": "Adds to numbers.",
      "type": "object",
      "minProperties": 1,
      "propertyNames": {
        "$ref": "#/$defs/Pointer"
      },
      "additionalProperties": {
        "if": {
          "type": "number"
        },
        "then": {
          "type": "number"
        },
        "else": {
          "if": {
            "type": "object"
          },
          "then": {
            "$ref": "#/$defs/Value"
          },
          "else": {
            "$ref": "#/$defs/Reference"
          }
        }
      }
    },
    "Append": {
      "description": "Pushes one element to the end of each of these arrays; `$index` is the position it gets.",
      "$ref": "#/$defs/Assignments"
    },
    "Assumed": {
      "description": "The pointers among these changes at which the change is only assumed: a mock makes it, nobody is held to it.",
      "type": "array",
      "minItems": 1,
      "items": {
        "$ref": "#/$defs/Pointer"
      }
    },
    "Assignments": {
      "type": "object",
      "minProperties": 1,
      "propertyNames": {
        "$ref": "#/$defs/Pointer"
      },
      "additionalProperties": {
        "$ref": "#/$defs/Value"
      }
    },
    "Fires": {
      "description": "The event a request fires: `Lifecycle.event`, or one that a value in the request selects.",
      "if": {
        "type": "object"
      },
      "then": {
        "type": "object",
        "required": [
          "on",
          "select",
          "events"
        ],
        "properties": {
          "on": {
            "description": "The lifecycle.",
            "$ref": "#/$defs/Name"
          },
          "select": {
            "description": "A reference to the value that selects.",
            "$ref": "#/$defs/Reference"
          },
          "events": {
            "description": "The event for each value.",
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {
              "$ref": "#/$defs/Name"
            }
          },
          "absent": {
            "description": "When the request has no such value; by default as `otherwise`.",
            "$ref": "#/$defs/Fallback"
          },
          "otherwise": {
            "description": "When the value is not listed; by default the lifecycle's `illegal`.",
            "$ref": "#/$defs/Fallback"
          }
        },
        "additionalProperties": false
      },
      "else": {
        "$ref": "#/$defs/EventName"
      }
    },
    "Fallback": {
      "description": "`ignore` to succeed and change nothing, `{fires: event}`, or an error.",
      "if": {
        "type": "object"
      },
      "then": {
        "type": "object",
        "required": [
          "fires"
        ],
        "properties": {
          "fires": {
            "$ref": "#/$defs/Name"
          }
        },
        "additionalProperties": false
      },
      "else": {
        "$ref": "#/$defs/ErrorRef"
      }
    },
    "Lists": {
      "description": "The resources of a lifecycle, by its name; those of them that match; or the elements of an array inside one of them.",
      "if": {
        "type": "object"
      },
      "then": {
        "type": "object",
        "required": [
          "of"
        ],
        "minProperties": 2,
        "properties": {
          "of": {
            "description": "The lifecycle.",
            "$ref": "#/$defs/Name"
          },
          "match": {
            "description": "Lists only the resources that have these values: those of one parent, say.",
            "$ref": "#/$defs/Assignments"
          },
          "at": {
            "description": "The array inside the resource that `self` names. It may be one that the representation does not show, such as a history: then effects may write it all the same, and the schema of its elements is that of the items of this list.",
            "$ref": "#/$defs/Pointer"
          },
          "with": {
            "description": "Members that each element is shown with besides its own; `$item` is the element, `$index` its position, `$self` the resource.",
            "$ref": "#/$defs/Assignments"
          }
        },
        "additionalProperties": false
      },
      "else": {
        "$ref": "#/$defs/Name"
      }
    },
    "Yields": {
      "description": "What the work produced, served apart from the resource.",
      "type": "object",
      "required": [
        "of"
      ],
      "properties": {
        "of": {
          "description": "The lifecycle.",
          "$ref": "#/$defs/Name"
        },
        "in": {
          "description": "The states in which there may be something to serve: names, `$live`, `$final`, `$any`. By default the final states that are a success.",
          "if": {
            "type": "array"
          },
          "then": {
            "type": "array",
            "minItems": 1,
            "items": {
              "$ref": "#/$defs/FromState"
            }
          },
          "else": {
            "$ref": "#/$defs/FromState"
          }
        },
        "otherwise": {
          "description": "Answers in every other state, and when no case fits.",
          "$ref": "#/$defs/ErrorRef"
        },
        "cases": {
          "description": "The forms of the product, the first that fits being served.",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/YieldCase"
          }
        }
      },
      "additionalProperties": false
    },
    "YieldCase": {
      "description": "One form of the product. A client tells the forms apart by the constant members of `body`.",
      "type": "object",
      "minProperties": 1,
      "properties": {
        "if": {
          "description": "What must hold of the resource.",
          "$ref": "#/$defs/Predicate"
        },
        "body": {
          "description": "The reply's body; `$file.url`, `$file.size` and `$file.expires` describe `file`. Without it the product itself is the reply.",
          "$ref": "#/$defs/Value"
        },
        "file": {
          "description": "A document of its own, at a URL that needs no credentials.",
          "type": "object",
          "required": [
            "of"
          ],
          "properties": {
            "of": {
              "description": "What is in it.",
              "$ref": "#/$defs/Value"
            },
            "media": {
              "description": "Its media type.",
              "type": "string",
              "default": "application/json"
            },
            "encoding": {
              "description": "How it is compressed.",
              "enum": [
                "none",
                "gzip"
              ],
              "default": "none"
            },
            "expires": {
              "description": "How long the URL is good for.",
              "$ref": "#/$defs/Duration"
            }
          },
          "additionalProperties": false
        },
        "value": {
          "description": "Where in the reply a client finds the product; by default the body.",
          "$ref": "#/$defs/Reference"
        },
        "fetch": {
          "description": "Where in the reply a client finds the URL of the product.",
          "$ref": "#/$defs/Reference"
        },
        "encoding": {
          "description": "How the product is compressed: `none`, `gzip`, or a reference into the reply.",
          "type": "string",
          "if": {
            "type": "string",
            "pattern": "^\\$"
          },
          "then": {
            "$ref": "#/$defs/Reference"
          },
          "else": {
            "enum": [
              "none",
              "gzip"
            ]
          }
        },
        "media": {
          "description": "The media type of the product.",
          "type": "string"
        }
      },
      "dependentSchemas": {
        "fetch": {
          "properties": {
            "value": false
          }
        }
      },
      "additionalProperties": false
    },
    "Self": {
      "description": "How the request names the resource: a reference to the identifier (by default the only path parameter), conditions, or a list of these, of which the first that finds one counts.",
      "if": {
        "type": "array"
      },
      "then": {
        "type": "array",
        "minItems": 2,
        "items": {
          "$ref": "#/$defs/SelfRule"
        }
      },
      "else": {
        "$ref": "#/$defs/SelfRule"
      }
    },
    "SelfRule": {
      "description": "A reference to the identifier, or conditions.",
      "if": {
        "type": "object"
      },
      "then": {
        "type": "object",
        "required": [
          "match"
        ],
        "properties": {
          "match": {
            "description": "The members that must have these values.",
            "$ref": "#/$defs/Assignments"
          },
          "pick": {
            "description": "Which of the resources that match.",
            "enum": [
              "only",
              "first",
              "last",
              "each"
            ],
            "default": "only"
          },
          "by": {
            "description": "What orders them: a member, or several, of which the first counts most; by default the order of creation.",
            "$ref": "#/$defs/SortKeys"
          },
          "none": {
            "description": "The status of the reply where nothing matches, which is no error then. By default such a request is refused.",
            "type": "integer",
            "minimum": 200,
            "maximum": 299
          }
        },
        "additionalProperties": false
      },
      "else": {
        "$ref": "#/$defs/Reference"
      }
    },
    "SortKeys": {
      "description": "A member that orders resources, or a list of them.",
      "if": {
        "type": "array"
      },
      "then": {
        "type": "array",
        "minItems": 1,
        "items": {
          "$ref": "#/$defs/SortKey"
        }
      },
      "else": {
        "$ref": "#/$defs/SortKey"
      }
    },
    "SortKey": {
      "description": "A member, or a member with a direction.",
      "if": {
        "type": "object"
      },
      "then": {
        "type": "object",
        "required": [
          "at"
        ],
        "properties": {
          "at": {
            "description": "The member.",
            "$ref": "#/$defs/Pointer"
          },
          "dir": {
            "description": "Which way it orders.",
            "enum": [
              "asc",
              "desc"
            ],
            "default": "asc"
          }
        },
        "additionalProperties": false
      },
      "else": {
        "$ref": "#/$defs/Pointer"
      }
    },
    "Within": {
      "description": "A parent that must exist.",
      "type": "object",
      "required": [
        "of",
        "self"
      ],
      "properties": {
        "of": {
          "description": "The lifecycle of the parent.",
          "$ref": "#/$defs/Name"
        },
        "self": {
          "$ref": "#/$defs/Self"
        },
        "missing": {
          "description": "Answers when it does not exist; by default its lifecycle's `missing`.",
          "$ref": "#/$defs/ErrorRef"
        }
      },
      "additionalProperties": false
    },
    "Need": {
      "description": "Another resource that must exist.",
      "type": "object",
      "required": [
        "of",
        "self"
      ],
      "properties": {
        "of": {
          "description": "Its lifecycle.",
          "$ref": "#/$defs/Name"
        },
        "self": {
          "$ref": "#/$defs/Self"
        },
        "if": {
          "description": "Only where this holds of the request.",
          "$ref": "#/$defs/Predicate"
        },
        "missing": {
          "description": "Answers when it does not exist; by default its lifecycle's `missing`.",
          "$ref": "#/$defs/ErrorRef"
        }
      },
      "additionalProperties": false
    },
    "View": {
      "description": "One of the representations among which a request chooses.",
      "type": "object",
      "required": [
        "schema"
      ],
      "properties": {
        "if": {
          "description": "What must hold of the request.",
          "$ref": "#/$defs/Predicate"
        },
        "schema": {
          "description": "The component schema, by name: one of those that the reply declares.",
          "type": "string",
          "minLength": 1
        },
        "reply": {
          "description": "Members of this representation that are not the resource's, besides the operation's.",
          "$ref": "#/$defs/Assignments"
        }
      },
      "additionalProperties": false
    },
    "Hold": {
      "description": "The server may answer late, once the resource has got somewhere. One of `param`, `prefer` and `always` says who asks for it.",
      "type": "object",
      "properties": {
        "param": {
          "description": "The parameter that says how long.",
          "$ref": "#/$defs/Request"
        },
        "unit": {
          "description": "What the parameter counts.",
          "enum": [
            "s",
            "ms"
          ],
          "default": "s"
        },
        "prefer": {
          "description": "The request's header `Prefer: wait=<seconds>` says how long.",
          "const": "wait"
        },
        "always": {
          "description": "Every request is held.",
          "const": true
        },
        "if": {
          "description": "Only when this holds of the request.",
          "$ref": "#/$defs/Predicate"
        },
        "default": {
          "description": "How long when the request does not say.",
          "$ref": "#/$defs/Duration"
        },
        "max": {
          "description": "Never longer than this.",
          "$ref": "#/$defs/Duration"
        },
        "until": {
          "$ref": "#/$defs/Until"
        },
        "status": {
          "description": "The status codes, where they differ from the plain success.",
          "type": "object",
          "properties": {
            "reached": {
              "description": "The state was reached.",
              "type": "integer",
              "minimum": 200,
              "maximum": 299
            },
            "expired": {
              "description": "The time was up.",
              "type": "integer",
              "minimum": 200,
              "maximum": 499
            }
          },
          "additionalProperties": false
        }
      },
      "if": {
        "properties": {
          "param": true
        },
        "required": [
          "param"
        ]
      },
      "then": {
        "properties": {
          "prefer": false,
          "always": false
        }
      },
      "else": {
        "properties": {
          "unit": false
        },
        "if": {
          "properties": {
            "prefer": true
          },
          "required": [
            "prefer"
          ]
        },
        "then": {
          "properties": {
            "always": false
          }
        },
        "else": {
          "properties": {
            "always": true
          },
          "required": [
            "always"
          ]
        }
      },
      "additionalProperties": false
    },
    "Idempotency": {
      "description": "A request that is sent twice has one effect: `natural` (the same `self` names the same resource), or by a key.",
      "if": {
        "type": "object"
      },
      "then": {
        "type": "object",
        "required": [
          "key"
        ],
        "properties": {
          "key": {
            "description": "The parameter that carries the key.",
            "$ref": "#/$defs/Request"
          },
          "ttl": {
            "description": "How long a key is remembered.",
            "$ref": "#/$defs/Duration"
          },
          "mismatch": {
            "description": "Answers the same key with another body.",
            "$ref": "#/$defs/ErrorRef"
          }
        },
        "additionalProperties": false
      },
      "else": {
        "const": "natural"
      }
    },
    "Wait": {
      "description": "How a client should wait.",
      "type": "object",
      "properties": {
        "every": {
          "description": "The time before the first look; by default one second.",
          "$ref": "#/$defs/Duration"
        },
        "backoff": {
          "description": "By how much each pause is longer than the one before.",
          "type": "number",
          "minimum": 1,
          "default": 1.5
        },
        "max": {
          "description": "The longest pause; by default ten seconds, or `every` where that is longer.",
          "$ref": "#/$defs/Duration"
        },
        "timeout": {
          "description": "When to give up; by default never.",
          "$ref": "#/$defs/Duration"
        },
        "hint": {
          "description": "A header of the reply that says how long to pause.",
          "type": "object",
          "required": [
            "header"
          ],
          "properties": {
            "header": {
              "type": "string",
              "minLength": 1
            },
            "unit": {
              "enum": [
                "s",
                "ms",
                "http-date-or-s"
              ],
              "default": "s"
            }
          },
          "additionalProperties": false
        },
        "until": {
          "$ref": "#/$defs/Until"
        }
      },
      "additionalProperties": false
    },
    "Waiter": {
      "description": "A named thing to wait for.",
      "type": "object",
      "required": [
        "until"
      ],
      "properties": {
        "description": {
          "type": "string"
        },
        "until": {
          "$ref": "#/$defs/Until"
        },
        "fails": {
          "description": "States in which waiting on is pointless. Derived from the events unless written.",
          "$ref": "#/$defs/Until"
        },
        "gone": {
          "description": "What it means when the resource no longer exists.",
          "enum": [
            "success",
            "failure"
          ]
        }
      },
      "additionalProperties": false
    },
    "Until": {
      "description": "States: names, `$final`, `$live`, `$any`, or `$settled` (final, or only the client can go on), which is the default.",
      "if": {
        "type": "array"
      },
      "then": {
        "type": "array",
        "minItems": 1,
        "items": {
          "$ref": "#/$defs/UntilState"
        }
      },
      "else": {
        "$ref": "#/$defs/UntilState"
      }
    },
    "UntilState": {
      "type": "string",
      "pattern": "^(?:[^$].*|\\$final|\\$live|\\$any|\\$settled)$"
    },
    "OperationPagination": {
      "description": "How this list is cut into pages: the name of one of `paginations`, `{use: name}` with changes, or one written inline.",
      "if": {
        "type": "string"
      },
      "then": {
        "$ref": "#/$defs/Name"
      },
      "else": {
        "type": "object",
        "if": {
          "properties": {
            "use": true
          },
          "required": [
            "use"
          ]
        },
        "then": {
          "$ref": "#/$defs/PaginationUse"
        },
        "else": {
          "$ref": "#/$defs/Pagination"
        }
      }
    },
    "Pagination": {
      "description": "How a list is cut into pages: the roles that parameters and members of the envelope play.",
      "type": "object",
      "required": [
        "style"
      ],
      "properties": {
        "description": {
          "type": "string"
        },
        "style": {
          "description": "Numbered pages, an offset, an opaque cursor, a member of the last item, a URL of the next page, or one page of everything.",
          "enum": [
            "page",
            "offset",
            "cursor",
            "keyset",
            "url",
            "none"
          ]
        },
        "request": {
          "$ref": "#/$defs/PageRequest"
        },
        "response": {
          "$ref": "#/$defs/PageResponse"
        },
        "key": {
          "$ref": "#/$defs/PageKey"
        },
        "base": {
          "$ref": "#/$defs/PageBase"
        },
        "size": {
          "$ref": "#/$defs/PageSize"
        },
        "order": {
          "$ref": "#/$defs/Order"
        },
        "beyond": {
          "$ref": "#/$defs/PageBeyond"
        },
        "unknown": {
          "$ref": "#/$defs/PageUnknown"
        },
        "both": {
          "$ref": "#/$defs/PageBoth"
        },
        "binds": {
          "$ref": "#/$defs/PageBinds"
        },
        "more": {
          "$ref": "#/$defs/PageMore"
        },
        "consistency": {
          "$ref": "#/$defs/PageConsistency"
        },
        "total": {
          "$ref": "#/$defs/PageTotal"
        },
        "basis": {
          "$ref": "#/$defs/Basis"
        },
        "assumed": {
          "$ref": "#/$defs/PageAssumed"
        }
      },
      "patternProperties": {
        "^x-": true
      },
      "additionalProperties": false
    },
    "PaginationUse": {
      "description": "A named pagination with changes. `request`, `response`, `size` and `order` are changed member by member, the rest as a whole.",
      "type": "object",
      "required": [
        "use"
      ],
      "properties": {
        "use": {
          "description": "The name of one of `paginations`.",
          "$ref": "#/$defs/Name"
        },
        "request": {
          "$ref": "#/$defs/PageRequest"
        },
        "response": {
          "$ref": "#/$defs/PageResponse"
        },
        "key": {
          "$ref": "#/$defs/PageKey"
        },
        "base": {
          "$ref": "#/$defs/PageBase"
        },
        "size": {
          "$ref": "#/$defs/PageSize"
        },
        "order": {
          "$ref": "#/$defs/Order"
        },
        "beyond": {
          "$ref": "#/$defs/PageBeyond"
        },
        "unknown": {
          "$ref": "#/$defs/PageUnknown"
        },
        "both": {
          "$ref": "#/$defs/PageBoth"
        },
        "binds": {
          "$ref": "#/$defs/PageBinds"
        },
        "more": {
          "$ref": "#/$defs/PageMore"
        },
        "consistency": {
          "$ref": "#/$defs/PageConsistency"
        },
        "total": {
          "$ref": "#/$defs/PageTotal"
        },
        "basis": {
          "$ref": "#/$defs/Basis"
        },
        "assumed": {
          "$ref": "#/$defs/PageAssumed"
        }
      },
      "patternProperties": {
        "^x-": true
      },
      "additionalProperties": false
    },
    "PageRequest": {
      "description": "The parameters, by role.",
      "type": "object",
      "properties": {
        "page": {
          "description": "The number of the page.",
          "$ref": "#/$defs/Request"
        },
        "offset": {
          "description": "How many items to skip.",
          "$ref": "#/$defs/Request"
        },
        "cursor": {
          "description": "The opaque cursor.",
          "$ref": "#/$defs/Request"
        },
        "after": {
          "description": "The key of the item to start after.",
          "$ref": "#/$defs/Request"
        },
        "before": {
          "description": "The key of the item to end before.",
          "$ref": "#/$defs/Request"
        },
        "size": {
          "description": "How many items at most.",
          "$ref": "#/$defs/Request"
        }
      },
      "additionalProperties": false
    },
    "PageResponse": {
      "description": "The members of the envelope, by role.",
      "type": "object",
      "properties": {
        "items": {
          "description": "The array of items; empty if the body is the array.",
          "default": "",
          "$ref": "#/$defs/Pointer"
        },
        "next": {
          "description": "Leads to the next page: a cursor, an offset or a URL.",
          "$ref": "#/$defs/Response"
        },
        "prev": {
          "description": "Leads to the previous page.",
          "$ref": "#/$defs/Response"
        },
        "first": {
          "description": "Leads to the first page.",
          "$ref": "#/$defs/Response"
        },
        "last": {
          "description": "Leads to the last page.",
          "$ref": "#/$defs/Response"
        },
        "more": {
          "description": "Whether there are further items.",
          "$ref": "#/$defs/Response"
        },
        "less": {
          "description": "Whether there are items before.",
          "$ref": "#/$defs/Response"
        },
        "total": {
          "description": "How many items there are on all pages.",
          "$ref": "#/$defs/Response"
        },
        "pages": {
          "description": "How many pages there are.",
          "$ref": "#/$defs/Response"
        },
        "page": {
          "description": "The number of this page.",
          "$ref": "#/$defs/Response"
        },
        "size": {
          "description": "The size that was asked for.",
          "$ref": "#/$defs/Response"
        },
        "offset": {
          "description": "How many items were skipped.",
          "$ref": "#/$defs/Response"
        },
        "head": {
          "description": "The key of the first item of this page.",
          "$ref": "#/$defs/Response"
        },
        "tail": {
          "description": "The key of the last item of this page.",
          "$ref": "#/$defs/Response"
        }
      },
      "additionalProperties": false
    },
    "PageKey": {
      "description": "Keyset: the member of an item that serves as the cursor; by default the lifecycle's `id`.",
      "$ref": "#/$defs/Pointer"
    },
    "PageBase": {
      "description": "Page: the number of the first page.",
      "enum": [
        0,
        1
      ],
      "default": 1
    },
    "PageSize": {
      "description": "The size of a page. Default and bounds are written here only where the parameter's schema does not say them.",
      "type": "object",
      "properties": {
        "default": {
          "description": "When the request does not say.",
          "type": "integer",
          "minimum": 1
        },
        "min": {
          "description": "The least that can be asked for.",
          "type": "integer",
          "minimum": 0
        },
        "max": {
          "description": "The most that can be asked for.",
          "type": "integer",
          "minimum": 1
        },
        "over": {
          "description": "Above the most: `clamp`, or an error.",
          "$ref": "#/$defs/ErrorRef"
        },
        "under": {
          "description": "Below the least: `clamp`, or an error.",
          "$ref": "#/$defs/ErrorRef"
        },
        "fill": {
          "description": "`exact`: only the last page may be short. `at-most`: any page may.",
          "enum": [
            "exact",
            "at-most"
          ],
          "default": "exact"
        }
      },
      "additionalProperties": false
    },
    "PageBeyond": {
      "description": "A page after the end: `empty`, or an error.",
      "default": "empty",
      "$ref": "#/$defs/ErrorRef"
    },
    "PageUnknown": {
      "description": "A cursor that names nothing: `first`, `empty`, or an error.",
      "default": "empty",
      "$ref": "#/$defs/ErrorRef"
    },
    "PageBoth": {
      "description": "Both directions at once: `after`, `before`, or an error.",
      "default": "after",
      "$ref": "#/$defs/ErrorRef"
    },
    "PageBinds": {
      "description": "A cursor is valid only with the filters it was issued for.",
      "type": "boolean",
      "default": false
    },
    "PageMore": {
      "description": "What `more` speaks of when paging backwards: the direction of travel, or always forward.",
      "enum": [
        "travel",
        "forward"
      ],
      "default": "travel"
    },
    "PageConsistency": {
      "description": "Whether a walk sees changes that are made meanwhile.",
      "enum": [
        "live",
        "snapshot"
      ],
      "default": "live"
    },
    "PageTotal": {
      "description": "How far `total` can be trusted.",
      "enum": [
        "exact",
        "estimate",
        "capped"
      ],
      "default": "exact"
    },
    "PageAssumed": {
      "description": "Pointers to those keys of this pagination that are only assumed: `/beyond`, `/order/ties`.",
      "type": "array",
      "minItems": 1,
      "items": {
        "$ref": "#/$defs/Pointer"
      }
    },
    "Order": {
      "description": "The order of the items. Null sorts last in either direction.",
      "type": "object",
      "required": [
        "by"
      ],
      "properties": {
        "by": {
          "description": "A member of the item, or a parameter that chooses one.",
          "if": {
            "type": "object"
          },
          "then": {
            "type": "object",
            "required": [
              "param",
              "values"
            ],
            "properties": {
              "param": {
                "description": "The parameter that chooses.",
                "$ref": "#/$defs/Request"
              },
              "values": {
                "description": "The member for each of its values.",
                "type": "object",
                "minProperties": 1,
                "additionalProperties": {
                  "$ref": "#/$defs/Pointer"
                }
              },
              "default": {
                "description": "The member when it is not sent.",
                "$ref": "#/$defs/Pointer"
              }
            },
            "additionalProperties": false
          },
          "else": {
            "$ref": "#/$defs/Pointer"
          }
        },
        "dir": {
          "description": "The direction, or a parameter that chooses it; ascending by default.",
          "if": {
            "type": "object"
          },
          "then": {
            "type": "object",
            "required": [
              "param"
            ],
            "properties": {
              "param": {
                "description": "The parameter that chooses.",
                "$ref": "#/$defs/Request"
              },
              "default": {
                "description": "The direction when it is not sent.",
                "enum": [
                  "asc",
                  "desc"
                ],
                "default": "asc"
              }
            },
            "additionalProperties": false
          },
          "else": {
            "enum": [
              "asc",
              "desc"
            ]
          }
        },
        "ties": {
          "description": "The member that decides between equals, in the same direction; by default the lifecycle's `id`.",
          "$ref": "#/$defs/Pointer"
        }
      },
      "additionalProperties": false
    },
    "Filter": {
      "description": "What one parameter asks of the items of a list. All filters of a request must hold; a parameter that is sent empty counts as not sent.",
      "type": "object",
      "properties": {
        "description": {
          "type": "string"
        },
        "field": {
          "description": "The member of an item that is compared.",
          "$ref": "#/$defs/Pointer"
        },
        "op": {
          "description": "How the member stands to the value. `exists` takes true or false.",
          "enum": [
            "eq",
            "ne",
            "in",
            "lt",
            "lte",
            "gt",
            "gte",
            "contains",
            "icontains",
            "prefix",
            "exists"
          ],
          "default": "eq"
        },
        "as": {
          "description": "How the text of the parameter is read. `relative` is `now()-7d`. By default as the member's schema says if it is a number or a boolean, else as text.",
          "enum": [
            "string",
            "number",
            "boolean",
            "instant",
            "unix",
            "unix-ms",
            "relative"
          ]
        },
        "split": {
          "description": "The character between several values, any of which may match.",
          "type": "string",
          "minLength": 1,
          "maxLength": 1
        },
        "any": {
          "description": "The text that asks for nothing: the parameter counts as not sent.",
          "type": "string",
          "minLength": 1
        },
        "values": {
          "description": "What a value of the parameter stands for: one value of the member, or a list of them.",
          "type": "object",
          "minProperties": 1
        },
        "same": {
          "description": "The parameter that this one is another name of.",
          "$ref": "#/$defs/Request"
        },
        "conflict": {
          "description": "Answers when the two names are sent with different values.",
          "$ref": "#/$defs/ErrorRef"
        },
        "invalid": {
          "description": "A value that the member can never have: `empty`, `ignore`, or an error, in which `$value` is the text.",
          "default": "empty",
          "$ref": "#/$defs/ErrorRef"
        },
        "basis": {
          "$ref": "#/$defs/Basis"
        }
      },
      "if": {
        "properties": {
          "same": true
        },
        "required": [
          "same"
        ]
      },
      "then": {
        "properties": {
          "field": false,
          "op": false,
          "as": false,
          "split": false,
          "any": false,
          "values": false
        }
      },
      "else": {
        "properties": {
          "field": true,
          "conflict": false
        },
        "required": [
          "field"
        ]
      },
      "patternProperties": {
        "^x-": true
      },
      "additionalProperties": false
    },
    "Error": {
      "description": "A reply that refuses.",
      "type": "object",
      "required": [
        "status"
      ],
      "properties": {
        "description": {
          "type": "string"
        },
        "status": {
          "description": "The status code.",
          "type": "integer",
          "minimum": 200,
          "maximum": 599
        },
        "media": {
          "description": "The media type; by default the first that the operation declares for the status.",
          "type": "string",
          "minLength": 1
        },
        "headers": {
          "description": "Headers of the reply.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/Value"
          }
        },
        "body": {
          "description": "The body that a mock answers. Without it one is made from the declared schema.",
          "$ref": "#/$defs/Value"
        },
        "expect": {
          "description": "What every implementation must answer, besides the status and what the schema says.",
          "type": "object",
          "minProperties": 1,
          "propertyNames": {
            "$ref": "#/$defs/Pointer"
          }
        },
        "basis": {
          "description": "How sure it is that this error answers wherever it is named.",
          "$ref": "#/$defs/Basis"
        }
      },
      "patternProperties": {
        "^x-": true
      },
      "additionalProperties": false
    },
    "ErrorRef": {
      "description": "The name of one of `errors`, or a bare status code.",
      "if": {
        "type": "integer"
      },
      "then": {
        "type": "integer",
        "minimum": 300,
        "maximum": 599
      },
      "else": {
        "$ref": "#/$defs/Name"
      }
    },
    "Value": {
      "description": "A template: a literal, a reference (`$self#/id`), text with references in braces (`Run '{$request.path.id}' not found`), or a function (`$first`, `$sum`, `$elapsed`, `$shift`, `$switch`, `$map`, `$find`). A reference to nothing leaves its member out.",
      "if": {
        "type": "string"
      },
      "then": {
        "$ref": "#/$defs/Text"
      },
      "else": {
        "if": {
          "type": "array"
        },
        "then": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Value"
          }
        },
        "else": {
          "if": {
            "type": "object",
            "minProperties": 1,
            "not": {
              "propertyNames": {
                "pattern": "^(?!\\$)"
              }
            }
          },
          "then": {
            "$ref": "#/$defs/Function"
          },
          "else": {
            "if": {
              "type": "object"
            },
            "then": {
              "type": "object",
              "additionalProperties": {
                "$ref": "#/$defs/Value"
              }
            }
          }
        }
      }
    },
    "Text": {
      "description": "A reference if it starts with a dollar, else text. Two dollars stand for one.",
      "type": "string",
      "if": {
        "type": "string",
        "pattern": "^\\$(?!\\$)"
      },
      "then": {
        "$ref": "#/$defs/Reference"
      }
    },
    "Function": {
      "description": "An object whose only member names a function.",
      "type": "object",
      "maxProperties": 1,
      "properties": {
        "$first": {
          "description": "The first that is neither absent nor null, else null.",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Value"
          }
        },
        "$sum": {
          "description": "The sum of numbers, or null if one of them is none.",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Value"
          }
        },
        "$elapsed": {
          "description": "Whole milliseconds from the first instant to the second, or null if one of them is none.",
          "type": "array",
          "minItems": 2,
          "maxItems": 2,
          "items": {
            "$ref": "#/$defs/Value"
          }
        },
        "$shift": {
          "description": "An instant moved by a duration, `-7d` say, or null if it is none.",
          "type": "array",
          "prefixItems": [
            {
              "$ref": "#/$defs/Value"
            },
            {
              "$ref": "#/$defs/SignedDuration"
            }
          ],
          "items": false,
          "minItems": 2
        },
        "$switch": {
          "description": "The value of the case that a text, number or boolean names; else `else`, or null.",
          "type": "object",
          "required": [
            "on",
            "cases"
          ],
          "properties": {
            "on": {
              "description": "What chooses.",
              "$ref": "#/$defs/Value"
            },
            "cases": {
              "description": "The value for each.",
              "type": "object",
              "minProperties": 1,
              "additionalProperties": {
                "$ref": "#/$defs/Value"
              }
            },
            "else": {
              "description": "The value when it is none of them.",
              "$ref": "#/$defs/Value"
            }
          },
          "additionalProperties": false
        },
        "$map": {
          "description": "One value for each element of an array.",
          "type": "object",
          "required": [
            "of",
            "to"
          ],
          "properties": {
            "of": {
              "description": "The array.",
              "$ref": "#/$defs/Value"
            },
            "to": {
              "description": "The value; `$item` is the element, `$index` its position.",
              "$ref": "#/$defs/Value"
            }
          },
          "additionalProperties": false
        },
        "$find": {
          "description": "Other resources, found as `self` finds them. An array for `each`, which is the default; else the one, or nothing.",
          "type": "object",
          "required": [
            "of",
            "match"
          ],
          "properties": {
            "of": {
              "description": "Their lifecycle.",
              "$ref": "#/$defs/Name"
            },
            "match": {
              "description": "The members that must have these values.",
              "$ref": "#/$defs/Assignments"
            },
            "pick": {
              "description": "Which of the resources that match.",
              "enum": [
                "only",
                "first",
                "last",
                "each"
              ],
              "default": "each"
            },
            "by": {
              "description": "What orders them: a member, or several, of which the first counts most; by default the order of creation.",
              "$ref": "#/$defs/SortKeys"
            },
            "at": {
              "description": "The member of each that is meant; by default the whole.",
              "$ref": "#/$defs/Pointer"
            }
          },
          "additionalProperties": false
        }
      },
      "additionalProperties": false
    },
    "Predicate": {
      "description": "A condition: exactly one of present, absent, eq, ne, lt, lte, gt, gte, in, some, every, distinct, all, any, not.",
      "type": "object",
      "minProperties": 1,
      "maxProperties": 1,
      "properties": {
        "present": {
          "description": "Exists and is not null.",
          "$ref": "#/$defs/Operand"
        },
        "absent": {
          "description": "Does not exist, or is null.",
          "$ref": "#/$defs/Operand"
        },
        "eq": {
          "description": "Both are equal.",
          "$ref": "#/$defs/Operands"
        },
        "ne": {
          "description": "Both are not equal.",
          "$ref": "#/$defs/Operands"
        },
        "lt": {
          "description": "The first is less. Numbers, texts or instants; never true of different types.",
          "$ref": "#/$defs/Operands"
        },
        "lte": {
          "description": "The first is less, or equal.",
          "$ref": "#/$defs/Operands"
        },
        "gt": {
          "description": "The first is greater.",
          "$ref": "#/$defs/Operands"
        },
        "gte": {
          "description": "The first is greater, or equal.",
          "$ref": "#/$defs/Operands"
        },
        "in": {
          "description": "The first equals one of the list, which is written down or a value that is an array.",
          "type": "array",
          "prefixItems": [
            {
              "$ref": "#/$defs/Operand"
            },
            {
              "if": {
                "type": "array"
              },
              "then": {
                "type": "array",
                "minItems": 1,
                "items": {
                  "$ref": "#/$defs/Operand"
                }
              },
              "else": {
                "$ref": "#/$defs/Operand"
              }
            }
          ],
          "items": false,
          "minItems": 2
        },
        "some": {
          "description": "Holds of one element at least.",
          "$ref": "#/$defs/Elements"
        },
        "every": {
          "description": "Holds of all elements, also if there are none.",
          "$ref": "#/$defs/Elements"
        },
        "distinct": {
          "description": "No two elements of the array are equal.",
          "$ref": "#/$defs/Operand"
        },
        "all": {
          "description": "All hold.",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Predicate"
          }
        },
        "any": {
          "description": "At least one holds.",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Predicate"
          }
        },
        "not": {
          "description": "Does not hold.",
          "$ref": "#/$defs/Predicate"
        }
      },
      "additionalProperties": false
    },
    "Elements": {
      "description": "What is asked of the elements of an array.",
      "type": "object",
      "required": [
        "of",
        "if"
      ],
      "properties": {
        "of": {
          "description": "The array.",
          "$ref": "#/$defs/Value"
        },
        "if": {
          "description": "The condition; `$item` is the element, `$index` its position.",
          "$ref": "#/$defs/Predicate"
        }
      },
      "additionalProperties": false
    },
    "Operands": {
      "type": "array",
      "minItems": 2,
      "maxItems": 2,
      "items": {
        "$ref": "#/$defs/Operand"
      }
    },
    "Operand": {
      "description": "A reference, a function, or a literal that is neither an array nor an object.",
      "if": {
        "type": "string"
      },
      "then": {
        "$ref": "#/$defs/Text"
      },
      "else": {
        "if": {
          "type": "object"
        },
        "then": {
          "minProperties": 1,
          "$ref": "#/$defs/Function"
        },
        "else": {
          "anyOf": [
            {
              "type": "number"
            },
            {
              "type": "boolean"
            },
            {
              "type": "null"
            }
          ]
        }
      }
    },
    "Reference": {
      "description": "`$request.body#/x`, `$request.query.x`, `$request.path.x`, `$request.header.x`, `$self#/x`, `$parent#/x`, `$cause#/x`, `$item#/x`, `$index`, `$now`, `$event`, `$from`, `$to`, `$new`, …",
      "type": "string",
      "pattern": "^\\$(?:self|parent|cause|item|index|now(?:\\.(?:iso|unix|unixms))?|event|from|to|new|value|violations|file\\.(?:url|size|expires)|request\\.(?:body|url|method|id|(?:query|path|header)\\.[^#]+)|response\\.(?:body|status|header\\.[^#]+))(?:#(?:/.*)?)?$"
    },
    "Basis": {
      "description": "How sure the author is. Only what is `documented` can fail an implementation; the rest is reported as a difference.",
      "enum": [
        "documented",
        "observed",
        "assumed"
      ],
      "default": "documented"
    },
    "Name": {
      "description": "Letters, digits, `_` and `-`, a letter first.",
      "type": "string",
      "pattern": "^[A-Za-z][\\w\\-]*$"
    },
    "StateName": {
      "description": "Any text that does not start with a dollar.",
      "type": "string",
      "pattern": "^[^$]"
    },
    "EventName": {
      "description": "`Lifecycle.event`",
      "type": "string",
      "pattern": "^[A-Za-z][\\w\\-]*\\.[A-Za-z][\\w\\-]*$"
    },
    "Pointer": {
      "description": "A JSON Pointer. In effects `-1` is the element of an array that was its last one before the event.",
      "type": "string",
      "pattern": "^(?:/(?:[^~/]|~[01])*)*$"
    },
    "Request": {
      "description": "A query parameter by its bare name, or `query.<name>`, `header.<name>`, `path.<name>`, `body#/<pointer>`.",
      "type": "string",
      "pattern": "^(?:body#/.*|[^#]+)$"
    },
    "Response": {
      "description": "A pointer into the body, `header.<name>`, or `link.<relation>`.",
      "type": "string",
      "pattern": "^(?:/.*|header\\.[\\w\\-]+|link\\.[\\w\\-]+)$"
    },
    "SignedDuration": {
      "description": "A duration, with a minus sign for one into the past.",
      "type": "string",
      "pattern": "^[+\\-]?\\d+(?:\\.\\d+)?(?:ms|s|m|h|d)$"
    },
    "Duration": {
      "description": "A number and `ms`, `s`, `m`, `h` or `d`.",
      "type": "string",
      "pattern": "^\\d+(?:\\.\\d+)?(?:ms|s|m|h|d)$"
    }
  }
};
