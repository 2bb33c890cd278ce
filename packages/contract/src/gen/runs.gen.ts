// Generated from openapi/runs/openapi.yaml. Run "npm run generate"; do not edit.

import { deepFreeze } from "../compile/freeze.ts";
import type { Contract } from "../contract.ts";

export const runs: Contract = /* @__PURE__ */ deepFreeze<Contract>({
  "name": "runs",
  "title": "Runs",
  "version": "1.0.0",
  "conduct": "1.0",
  "source": "openapi/runs/openapi.yaml",
  "servers": [
    "http://localhost:4010"
  ],
  "operations": [
    {
      "id": "createRun",
      "method": "POST",
      "path": "/runs",
      "summary": "Create a run",
      "deprecated": false,
      "parameters": [
        {
          "name": "Idempotency-Key",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 605,
            "column": 5,
            "pointer": "/components/parameters/IdempotencyKey"
          }
        },
        {
          "name": "Prefer",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 604,
            "column": 5,
            "pointer": "/components/parameters/Prefer"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/CreateRun"
            }
          }
        }
      },
      "replies": {
        "201": {
          "description": "The run.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Run"
              }
            }
          },
          "headers": {
            "Location": {
              "required": true,
              "schema": {
                "type": "string",
                "format": "uri-reference"
              }
            },
            "ETag": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "\"5f2c\""
                ]
              }
            }
          }
        },
        "400": {
          "description": "The request is not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "WWW-Authenticate": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "Bearer"
                ]
              }
            }
          }
        },
        "422": {
          "description": "The idempotency key came with another request before.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests for now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": true,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 201,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "Run",
        "event": "create"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "hold": {
        "by": {
          "prefer": "wait"
        },
        "until": [
          "paused",
          "succeeded",
          "failed",
          "cancelled"
        ],
        "max": 60000,
        "status": {}
      },
      "idempotency": {
        "key": "header.Idempotency-Key",
        "ttl": 86400000,
        "mismatch": "keyReused"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 307,
        "column": 5,
        "pointer": "/paths/~1runs/post"
      },
      "annotation": {
        "file": "openapi/runs/openapi.yaml",
        "line": 320,
        "column": 7,
        "pointer": "/paths/~1runs/post/x-conduct"
      }
    },
    {
      "id": "listRuns",
      "method": "GET",
      "path": "/runs",
      "summary": "List runs, newest first",
      "deprecated": false,
      "parameters": [
        {
          "name": "status",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 342,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/0"
          }
        },
        {
          "name": "task",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 343,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/1"
          }
        },
        {
          "name": "queue",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 344,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/2"
          }
        },
        {
          "name": "created_since",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "format": "date-time"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 345,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/3"
          }
        },
        {
          "name": "created_before",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "format": "date-time"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 346,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/4"
          }
        },
        {
          "name": "order",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ],
            "default": "desc"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 347,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/5"
          }
        },
        {
          "name": "after",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 348,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/6"
          }
        },
        {
          "name": "before",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 349,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/7"
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 20
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 603,
            "column": 5,
            "pointer": "/components/parameters/Limit"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of runs.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/RunPage"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "WWW-Authenticate": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "Bearer"
                ]
              }
            }
          }
        },
        "429": {
          "description": "Too many requests for now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": true,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "lists": {
        "lifecycle": "Run"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [
        {
          "param": "query.status",
          "field": "/status",
          "op": "in",
          "as": "string",
          "split": ",",
          "invalid": "invalidValue",
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 355,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/status"
          }
        },
        {
          "param": "query.task",
          "field": "/task",
          "op": "eq",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 356,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/task"
          }
        },
        {
          "param": "query.queue",
          "field": "/queue",
          "op": "eq",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 357,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/queue"
          }
        },
        {
          "param": "query.created_since",
          "field": "/created_at",
          "op": "gte",
          "as": "instant",
          "invalid": "invalidValue",
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 358,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/created_since"
          }
        },
        {
          "param": "query.created_before",
          "field": "/created_at",
          "op": "lt",
          "as": "instant",
          "invalid": "invalidValue",
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 359,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/created_before"
          }
        }
      ],
      "pagination": {
        "name": "keyset",
        "style": "keyset",
        "request": {
          "after": "query.after",
          "before": "query.before",
          "size": "query.limit"
        },
        "response": {
          "items": "/data",
          "more": "/has_more"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 20,
          "min": 1,
          "max": 100,
          "over": "invalidRequest",
          "under": "invalidRequest",
          "fill": "exact"
        },
        "order": {
          "by": "/created_at",
          "dir": {
            "param": "query.order",
            "default": "desc"
          },
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "invalidValue",
        "both": "bothDirections",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "documented",
        "assumed": [
          "/size/fill"
        ],
        "place": {
          "file": "openapi/runs/openapi.yaml",
          "line": 353,
          "column": 9,
          "pointer": "/paths/~1runs/get/x-conduct/pagination"
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 335,
        "column": 5,
        "pointer": "/paths/~1runs/get"
      },
      "annotation": {
        "file": "openapi/runs/openapi.yaml",
        "line": 351,
        "column": 7,
        "pointer": "/paths/~1runs/get/x-conduct"
      }
    },
    {
      "id": "getRun",
      "method": "GET",
      "path": "/runs/{id}",
      "summary": "Get a run",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "run_3k8x0c5v9q2m7w1b"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 597,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        },
        {
          "name": "Prefer",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 604,
            "column": 5,
            "pointer": "/components/parameters/Prefer"
          }
        },
        {
          "name": "If-None-Match",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 612,
            "column": 5,
            "pointer": "/components/parameters/IfNoneMatch"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The run as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Run"
              }
            }
          },
          "headers": {
            "ETag": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "\"5f2c\""
                ]
              }
            }
          }
        },
        "304": {
          "description": "The run has not changed.",
          "content": {},
          "headers": {}
        },
        "400": {
          "description": "The request is not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "WWW-Authenticate": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "Bearer"
                ]
              }
            }
          }
        },
        "404": {
          "description": "There is no such run, or it has no output.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests for now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": true,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "reads": "Run",
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "hold": {
        "by": {
          "prefer": "wait"
        },
        "until": [
          "paused",
          "succeeded",
          "failed",
          "cancelled"
        ],
        "max": 60000,
        "status": {}
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 370,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}/get"
      },
      "annotation": {
        "file": "openapi/runs/openapi.yaml",
        "line": 380,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}/get/x-conduct"
      }
    },
    {
      "id": "updateRun",
      "method": "PATCH",
      "path": "/runs/{id}",
      "summary": "Change how a run is treated",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "run_3k8x0c5v9q2m7w1b"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 597,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        },
        {
          "name": "If-Match",
          "in": "header",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 394,
            "column": 11,
            "pointer": "/paths/~1runs~1{id}/patch/parameters/0"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/UpdateRun"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The run as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Run"
              }
            }
          },
          "headers": {
            "ETag": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "\"5f2c\""
                ]
              }
            }
          }
        },
        "400": {
          "description": "The request is not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "WWW-Authenticate": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "Bearer"
                ]
              }
            }
          }
        },
        "404": {
          "description": "There is no such run, or it has no output.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "409": {
          "description": "The status of the run does not allow it.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "412": {
          "description": "The run has changed since it was read.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "428": {
          "description": "The request does not say which version of the run it means.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests for now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": true,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "Run",
        "event": "update"
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 388,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}/patch"
      },
      "annotation": {
        "file": "openapi/runs/openapi.yaml",
        "line": 398,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}/patch/x-conduct"
      }
    },
    {
      "id": "pauseRun",
      "method": "POST",
      "path": "/runs/{id}/pause",
      "summary": "Pause a run",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "run_3k8x0c5v9q2m7w1b"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 597,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        },
        {
          "name": "If-Match",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 611,
            "column": 5,
            "pointer": "/components/parameters/IfMatch"
          }
        }
      ],
      "body": {
        "required": false,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/Why"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The run as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Run"
              }
            }
          },
          "headers": {
            "ETag": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "\"5f2c\""
                ]
              }
            }
          }
        },
        "400": {
          "description": "The request is not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "WWW-Authenticate": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "Bearer"
                ]
              }
            }
          }
        },
        "404": {
          "description": "There is no such run, or it has no output.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "409": {
          "description": "The status of the run does not allow it.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "412": {
          "description": "The run has changed since it was read.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests for now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": true,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "Run",
        "event": "pause"
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 411,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1pause/post"
      },
      "annotation": {
        "file": "openapi/runs/openapi.yaml",
        "line": 417,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}~1pause/post/x-conduct"
      }
    },
    {
      "id": "resumeRun",
      "method": "POST",
      "path": "/runs/{id}/resume",
      "summary": "Resume a run",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "run_3k8x0c5v9q2m7w1b"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 597,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        },
        {
          "name": "If-Match",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 611,
            "column": 5,
            "pointer": "/components/parameters/IfMatch"
          }
        }
      ],
      "body": {
        "required": false,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/Why"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The run as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Run"
              }
            }
          },
          "headers": {
            "ETag": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "\"5f2c\""
                ]
              }
            }
          }
        },
        "400": {
          "description": "The request is not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "WWW-Authenticate": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "Bearer"
                ]
              }
            }
          }
        },
        "404": {
          "description": "There is no such run, or it has no output.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "409": {
          "description": "The status of the run does not allow it.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "412": {
          "description": "The run has changed since it was read.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests for now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": true,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "Run",
        "event": "resume"
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 429,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1resume/post"
      },
      "annotation": {
        "file": "openapi/runs/openapi.yaml",
        "line": 435,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}~1resume/post/x-conduct"
      }
    },
    {
      "id": "cancelRun",
      "method": "POST",
      "path": "/runs/{id}/cancel",
      "summary": "Cancel a run",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "run_3k8x0c5v9q2m7w1b"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 597,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        },
        {
          "name": "If-Match",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 611,
            "column": 5,
            "pointer": "/components/parameters/IfMatch"
          }
        }
      ],
      "body": {
        "required": false,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/Why"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The run as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Run"
              }
            }
          },
          "headers": {
            "ETag": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "\"5f2c\""
                ]
              }
            }
          }
        },
        "400": {
          "description": "The request is not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "WWW-Authenticate": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "Bearer"
                ]
              }
            }
          }
        },
        "404": {
          "description": "There is no such run, or it has no output.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "412": {
          "description": "The run has changed since it was read.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests for now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": true,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "Run",
        "event": "cancel"
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 440,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1cancel/post"
      },
      "annotation": {
        "file": "openapi/runs/openapi.yaml",
        "line": 448,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}~1cancel/post/x-conduct"
      }
    },
    {
      "id": "retryRun",
      "method": "POST",
      "path": "/runs/{id}/retry",
      "summary": "Retry a run that failed or was cancelled",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "run_3k8x0c5v9q2m7w1b"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 597,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        },
        {
          "name": "If-Match",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 611,
            "column": 5,
            "pointer": "/components/parameters/IfMatch"
          }
        }
      ],
      "body": {
        "required": false,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/Why"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The run as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Run"
              }
            }
          },
          "headers": {
            "ETag": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "\"5f2c\""
                ]
              }
            }
          }
        },
        "400": {
          "description": "The request is not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "WWW-Authenticate": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "Bearer"
                ]
              }
            }
          }
        },
        "404": {
          "description": "There is no such run, or it has no output.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "409": {
          "description": "The status of the run does not allow it.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "412": {
          "description": "The run has changed since it was read.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests for now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": true,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "Run",
        "event": "retry"
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 459,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1retry/post"
      },
      "annotation": {
        "file": "openapi/runs/openapi.yaml",
        "line": 465,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}~1retry/post/x-conduct"
      }
    },
    {
      "id": "getRunOutput",
      "method": "GET",
      "path": "/runs/{id}/output",
      "summary": "Get the output of a run",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "run_3k8x0c5v9q2m7w1b"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 597,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The output, or where it is.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/RunOutput"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "WWW-Authenticate": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "Bearer"
                ]
              }
            }
          }
        },
        "404": {
          "description": "There is no such run, or it has no output.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests for now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": true,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "yields": {
        "lifecycle": "Run",
        "in": [
          "succeeded"
        ],
        "otherwise": "noOutput",
        "cases": [
          {
            "if": {
              "eq": [
                "$self#/output_type",
                "file"
              ]
            },
            "body": {
              "type": "file",
              "url": "$file.url",
              "expires_at": "$file.expires",
              "size": "$file.size",
              "encoding": "gzip"
            },
            "file": {
              "of": "$self#/output",
              "media": "application/json",
              "encoding": "gzip",
              "expires": 3600000
            },
            "fetch": "$response.body#/url",
            "encoding": "$response.body#/encoding",
            "media": "application/json"
          },
          {
            "body": {
              "type": "inline",
              "output": "$self#/output"
            },
            "value": "$response.body#/output"
          }
        ]
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 470,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1output/get"
      },
      "annotation": {
        "file": "openapi/runs/openapi.yaml",
        "line": 475,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}~1output/get/x-conduct"
      }
    },
    {
      "id": "listRunEvents",
      "method": "GET",
      "path": "/runs/{id}/events",
      "summary": "Follow the timeline of a run",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "run_3k8x0c5v9q2m7w1b"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 597,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        },
        {
          "name": "after",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 505,
            "column": 11,
            "pointer": "/paths/~1runs~1{id}~1events/get/parameters/0"
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 20
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 603,
            "column": 5,
            "pointer": "/components/parameters/Limit"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of events, oldest first.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/EventPage"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "WWW-Authenticate": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "Bearer"
                ]
              }
            }
          }
        },
        "404": {
          "description": "There is no such run, or it has no output.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests for now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": true,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "lists": {
        "lifecycle": "Run",
        "at": "/events",
        "with": {
          "/index": "$index"
        }
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "pagination": {
        "name": "listRunEvents",
        "style": "keyset",
        "request": {
          "after": "query.after",
          "size": "query.limit"
        },
        "response": {
          "items": "/data",
          "more": "/has_more"
        },
        "key": "/index",
        "base": 1,
        "size": {
          "default": 20,
          "min": 1,
          "max": 100,
          "over": "invalidRequest",
          "under": "invalidRequest",
          "fill": "exact"
        },
        "order": {
          "by": "/index",
          "dir": "asc",
          "ties": "/index"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "documented",
        "place": {
          "file": "openapi/runs/openapi.yaml",
          "line": 509,
          "column": 9,
          "pointer": "/paths/~1runs~1{id}~1events/get/x-conduct/pagination"
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 498,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1events/get"
      },
      "annotation": {
        "file": "openapi/runs/openapi.yaml",
        "line": 507,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}~1events/get/x-conduct"
      }
    },
    {
      "id": "addRunEvent",
      "method": "POST",
      "path": "/runs/{id}/events",
      "summary": "Report on a run",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "run_3k8x0c5v9q2m7w1b"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 597,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/Report"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The run as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Run"
              }
            }
          },
          "headers": {
            "ETag": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "\"5f2c\""
                ]
              }
            }
          }
        },
        "400": {
          "description": "The request is not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "WWW-Authenticate": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "Bearer"
                ]
              }
            }
          }
        },
        "404": {
          "description": "There is no such run, or it has no output.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "409": {
          "description": "The status of the run does not allow it.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests for now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": true,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "Run",
        "select": "$request.body#/type",
        "events": {
          "started": "started",
          "progressed": "progressed",
          "logged": "logged",
          "paused": "paused",
          "succeeded": "succeeded",
          "failed": "failed",
          "cancelled": "cancelled"
        },
        "absent": {
          "error": "notPossible"
        },
        "otherwise": {
          "error": "notPossible"
        }
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 525,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1events/post"
      },
      "annotation": {
        "file": "openapi/runs/openapi.yaml",
        "line": 535,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}~1events/post/x-conduct"
      }
    },
    {
      "id": "listRunAttempts",
      "method": "GET",
      "path": "/runs/{id}/attempts",
      "summary": "List the attempts of a run, first to last",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "run_3k8x0c5v9q2m7w1b"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 597,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "Every attempt.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/AttemptList"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "WWW-Authenticate": {
              "required": true,
              "schema": {
                "type": "string",
                "examples": [
                  "Bearer"
                ]
              }
            }
          }
        },
        "404": {
          "description": "There is no such run, or it has no output.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests for now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": true,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "lists": {
        "lifecycle": "Run",
        "at": "/attempts"
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "pagination": {
        "name": "listRunAttempts",
        "style": "none",
        "request": {},
        "response": {
          "items": "/data"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "min": 1,
          "fill": "exact"
        },
        "order": {
          "by": "/attempt",
          "dir": "asc",
          "ties": "/attempt"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "documented",
        "place": {
          "file": "openapi/runs/openapi.yaml",
          "line": 563,
          "column": 9,
          "pointer": "/paths/~1runs~1{id}~1attempts/get/x-conduct/pagination"
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 557,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1attempts/get"
      },
      "annotation": {
        "file": "openapi/runs/openapi.yaml",
        "line": 561,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}~1attempts/get/x-conduct"
      }
    }
  ],
  "emissions": [
    {
      "name": "runStatusChanged",
      "method": "POST",
      "lifecycle": "Run",
      "states": [
        "queued",
        "running",
        "pausing",
        "paused",
        "cancelling",
        "succeeded",
        "failed",
        "cancelled"
      ],
      "to": "$self#/webhook_url",
      "body": {
        "id": "$request.id",
        "type": "run.status_changed",
        "at": "$now",
        "run_id": "$self#/id",
        "from": "$from",
        "status": "$to"
      },
      "headers": {},
      "within": 5000,
      "request": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/StatusChange"
            }
          }
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 574,
        "column": 5,
        "pointer": "/webhooks/runStatusChanged/post"
      }
    }
  ],
  "lifecycles": {
    "Run": {
      "name": "Run",
      "schema": "Run",
      "id": "/id",
      "state": "/status",
      "error": "/error",
      "keeps": [
        "/output"
      ],
      "open": false,
      "states": {
        "queued": {
          "name": "queued",
          "description": "Waits for a worker.",
          "value": {
            "/status": "queued"
          },
          "enter": {},
          "holds": {
            "all": [
              {
                "absent": "$self#/finished_at"
              },
              {
                "absent": "$self#/output_type"
              },
              {
                "absent": "$self#/error"
              }
            ]
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 133,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/states/queued"
          }
        },
        "running": {
          "name": "running",
          "description": "A worker carries it out.",
          "value": {
            "/status": "running"
          },
          "enter": {
            "set": {
              "/attempts/-1/status": "$to"
            },
            "init": {
              "/started_at": "$now",
              "/attempts/-1/started_at": "$now"
            }
          },
          "holds": {
            "all": [
              {
                "present": "$self#/started_at"
              },
              {
                "absent": "$self#/finished_at"
              },
              {
                "absent": "$self#/output_type"
              },
              {
                "absent": "$self#/error"
              }
            ]
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 136,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/states/running"
          }
        },
        "pausing": {
          "name": "pausing",
          "description": "Is to be paused as soon as its worker can.",
          "value": {
            "/status": "pausing"
          },
          "enter": {
            "set": {
              "/attempts/-1/status": "$to"
            }
          },
          "holds": {
            "all": [
              {
                "present": "$self#/started_at"
              },
              {
                "absent": "$self#/finished_at"
              },
              {
                "absent": "$self#/output_type"
              },
              {
                "absent": "$self#/error"
              }
            ]
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 143,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/states/pausing"
          }
        },
        "paused": {
          "name": "paused",
          "description": "Waits for somebody to resume it.",
          "value": {
            "/status": "paused"
          },
          "enter": {
            "set": {
              "/attempts/-1/status": "$to"
            }
          },
          "holds": {
            "all": [
              {
                "absent": "$self#/finished_at"
              },
              {
                "absent": "$self#/output_type"
              },
              {
                "absent": "$self#/error"
              }
            ]
          },
          "blocks": true,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 147,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/states/paused"
          }
        },
        "cancelling": {
          "name": "cancelling",
          "description": "Is to be cancelled as soon as its worker can.",
          "value": {
            "/status": "cancelling"
          },
          "enter": {
            "set": {
              "/attempts/-1/status": "$to"
            }
          },
          "holds": {
            "all": [
              {
                "present": "$self#/started_at"
              },
              {
                "absent": "$self#/finished_at"
              },
              {
                "absent": "$self#/output_type"
              },
              {
                "absent": "$self#/error"
              }
            ]
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 151,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/states/cancelling"
          }
        },
        "succeeded": {
          "name": "succeeded",
          "final": "success",
          "value": {
            "/status": "succeeded"
          },
          "enter": {
            "set": {
              "/progress": 100,
              "/finished_at": "$now",
              "/attempts/-1/finished_at": "$now",
              "/attempts/-1/status": "$to"
            }
          },
          "holds": {
            "all": [
              {
                "present": "$self#/finished_at"
              },
              {
                "present": "$self#/output_type"
              },
              {
                "absent": "$self#/error"
              }
            ]
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 155,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/states/succeeded"
          }
        },
        "failed": {
          "name": "failed",
          "final": "failure",
          "value": {
            "/status": "failed"
          },
          "enter": {
            "set": {
              "/finished_at": "$now",
              "/attempts/-1/finished_at": "$now",
              "/attempts/-1/status": "$to"
            }
          },
          "holds": {
            "all": [
              {
                "present": "$self#/finished_at"
              },
              {
                "present": "$self#/error"
              },
              {
                "absent": "$self#/output_type"
              }
            ]
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 160,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/states/failed"
          }
        },
        "cancelled": {
          "name": "cancelled",
          "final": "cancelled",
          "value": {
            "/status": "cancelled"
          },
          "enter": {
            "set": {
              "/finished_at": "$now",
              "/attempts/-1/finished_at": "$now",
              "/attempts/-1/status": "$to"
            }
          },
          "holds": {
            "all": [
              {
                "present": "$self#/finished_at"
              },
              {
                "absent": "$self#/output_type"
              },
              {
                "absent": "$self#/error"
              }
            ]
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 164,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/states/cancelled"
          }
        }
      },
      "events": {
        "create": {
          "name": "create",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "queued",
              "effects": {
                "merge": "$request.body",
                "set": {
                  "/attempt": 1,
                  "/progress": 0,
                  "/output_type": null,
                  "/error": null,
                  "/created_at": "$now",
                  "/updated_at": "$now",
                  "/started_at": null,
                  "/finished_at": null,
                  "/events": [
                    {
                      "type": "$event",
                      "at": "$now",
                      "attempt": 1,
                      "message": null
                    }
                  ],
                  "/attempts": [
                    {
                      "attempt": 1,
                      "status": "$to",
                      "worker": null,
                      "error": null,
                      "started_at": null,
                      "finished_at": null
                    }
                  ]
                },
                "init": {
                  "/input": {},
                  "/queue": null,
                  "/priority": 5,
                  "/max_attempts": 1,
                  "/webhook_url": null
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 176,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Run/events/create"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 176,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/create"
          }
        },
        "update": {
          "name": "update",
          "description": "Changes how the run is treated, not what it does.",
          "by": "client",
          "cases": [
            {
              "from": [
                "queued",
                "running",
                "pausing",
                "paused",
                "cancelling"
              ],
              "effects": {
                "merge": {
                  "/priority": "$request.body#/priority",
                  "/max_attempts": "$request.body#/max_attempts"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 193,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Run/events/update"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 193,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/update"
          }
        },
        "pause": {
          "name": "pause",
          "description": "What has not begun is paused at once; else the worker is asked to.",
          "by": "client",
          "cases": [
            {
              "from": [
                "queued"
              ],
              "to": "paused",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 201,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Run/events/pause/cases/0"
              }
            },
            {
              "from": [
                "running"
              ],
              "to": "pausing",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 202,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Run/events/pause/cases/1"
              }
            },
            {
              "from": [
                "pausing",
                "paused"
              ],
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 203,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Run/events/pause/cases/2"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 198,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/pause"
          }
        },
        "resume": {
          "name": "resume",
          "description": "What was paused queues again and goes on with the same attempt.",
          "by": "client",
          "cases": [
            {
              "from": [
                "paused"
              ],
              "to": "queued",
              "effects": {
                "set": {
                  "/attempts/-1/status": "$to"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 208,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Run/events/resume/cases/0"
              }
            },
            {
              "from": [
                "pausing"
              ],
              "to": "running",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 209,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Run/events/resume/cases/1"
              }
            },
            {
              "from": [
                "queued",
                "running"
              ],
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 210,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Run/events/resume/cases/2"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 205,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/resume"
          }
        },
        "cancel": {
          "name": "cancel",
          "description": "What nobody works on is cancelled at once; else the worker is asked to. What is over stays as it is, so that it may be sent twice.",
          "by": "client",
          "cases": [
            {
              "from": [
                "queued",
                "paused"
              ],
              "to": "cancelled",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 216,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Run/events/cancel/cases/0"
              }
            },
            {
              "from": [
                "running",
                "pausing"
              ],
              "to": "cancelling",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 217,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Run/events/cancel/cases/1"
              }
            }
          ],
          "otherwise": "ignore",
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 212,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/cancel"
          }
        },
        "retry": {
          "name": "retry",
          "description": "One more attempt, by hand.",
          "by": "client",
          "cases": [
            {
              "from": [
                "failed",
                "cancelled"
              ],
              "to": "queued",
              "effects": {
                "set": {
                  "/progress": 0,
                  "/error": null,
                  "/finished_at": null
                },
                "add": {
                  "/attempt": 1
                },
                "append": {
                  "/attempts": {
                    "attempt": {
                      "$sum": [
                        "$self#/attempt",
                        1
                      ]
                    },
                    "status": "$to",
                    "worker": null,
                    "error": null,
                    "started_at": null,
                    "finished_at": null
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 219,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Run/events/retry"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 219,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/retry"
          }
        },
        "started": {
          "name": "started",
          "by": "worker",
          "cases": [
            {
              "from": [
                "queued"
              ],
              "to": "running",
              "effects": {
                "set": {
                  "/attempts/-1/worker": "$request.body#/worker"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 228,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Run/events/started"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 500,
            "weight": 1
          },
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 228,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/started"
          }
        },
        "progressed": {
          "name": "progressed",
          "by": "worker",
          "cases": [
            {
              "from": [
                "running",
                "pausing",
                "cancelling"
              ],
              "effects": {
                "set": {
                  "/progress": "$request.body#/progress"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 235,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Run/events/progressed"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 235,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/progressed"
          }
        },
        "logged": {
          "name": "logged",
          "description": "A line for the timeline.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "running",
                "pausing",
                "cancelling"
              ],
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 240,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Run/events/logged"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 240,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/logged"
          }
        },
        "paused": {
          "name": "paused",
          "by": "worker",
          "cases": [
            {
              "from": [
                "pausing"
              ],
              "to": "paused",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 245,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Run/events/paused"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 500,
            "weight": 100
          },
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 245,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/paused"
          }
        },
        "succeeded": {
          "name": "succeeded",
          "description": "Also if it was to be paused or cancelled and the worker was faster. A large output is stored as a file.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "running",
                "pausing",
                "cancelling"
              ],
              "to": "succeeded",
              "if": {
                "eq": [
                  "$request.body#/stored",
                  true
                ]
              },
              "effects": {
                "set": {
                  "/output_type": "file",
                  "/output": {
                    "$first": [
                      "$request.body#/output",
                      {}
                    ]
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 256,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Run/events/succeeded/cases/0"
              }
            },
            {
              "from": [
                "running",
                "pausing",
                "cancelling"
              ],
              "to": "succeeded",
              "effects": {
                "set": {
                  "/output_type": "inline",
                  "/output": {
                    "$first": [
                      "$request.body#/output",
                      {}
                    ]
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 260,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Run/events/succeeded/cases/1"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 8
          },
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 251,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/succeeded"
          }
        },
        "failed": {
          "name": "failed",
          "description": "The run is tried again by itself while attempts are left, unless somebody wants it to stop.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "running"
              ],
              "to": "queued",
              "if": {
                "lt": [
                  "$self#/attempt",
                  "$self#/max_attempts"
                ]
              },
              "effects": {
                "set": {
                  "/progress": 0,
                  "/attempts/-1/status": "$event",
                  "/attempts/-1/finished_at": "$now",
                  "/attempts/-1/error": {
                    "message": {
                      "$first": [
                        "$request.body#/message",
                        "The worker gave no reason."
                      ]
                    }
                  }
                },
                "add": {
                  "/attempt": 1
                },
                "append": {
                  "/attempts": {
                    "attempt": {
                      "$sum": [
                        "$self#/attempt",
                        1
                      ]
                    },
                    "status": "$to",
                    "worker": null,
                    "error": null,
                    "started_at": null,
                    "finished_at": null
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 267,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Run/events/failed/cases/0"
              }
            },
            {
              "from": [
                "running",
                "pausing",
                "cancelling"
              ],
              "to": "failed",
              "effects": {
                "set": {
                  "/error": {
                    "message": {
                      "$first": [
                        "$request.body#/message",
                        "The worker gave no reason."
                      ]
                    }
                  },
                  "/attempts/-1/error": {
                    "message": {
                      "$first": [
                        "$request.body#/message",
                        "The worker gave no reason."
                      ]
                    }
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 277,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Run/events/failed/cases/1"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 1
          },
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 262,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/failed"
          }
        },
        "cancelled": {
          "name": "cancelled",
          "by": "worker",
          "cases": [
            {
              "from": [
                "cancelling"
              ],
              "to": "cancelled",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 279,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Run/events/cancelled"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 500,
            "weight": 100
          },
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 279,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/cancelled"
          }
        },
        "advance": {
          "name": "advance",
          "description": "The service's own worker gets on with it.",
          "by": "server",
          "cases": [
            {
              "from": [
                "running"
              ],
              "if": {
                "all": [
                  {
                    "absent": "$self#/queue"
                  },
                  {
                    "lt": [
                      "$self#/progress",
                      75
                    ]
                  }
                ]
              },
              "effects": {
                "set": {
                  "/updated_at": "$now"
                },
                "add": {
                  "/progress": 25
                },
                "append": {
                  "/events": {
                    "type": "progressed",
                    "at": "$now",
                    "attempt": "$self#/attempt",
                    "message": null
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/runs/openapi.yaml",
                "line": 285,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Run/events/advance"
              }
            }
          ],
          "each": false,
          "simulate": {
            "after": 1000,
            "weight": 16
          },
          "basis": "documented",
          "place": {
            "file": "openapi/runs/openapi.yaml",
            "line": 285,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Run/events/advance"
          }
        }
      },
      "each": {
        "set": {
          "/updated_at": "$now"
        },
        "append": {
          "/events": {
            "type": "$event",
            "at": "$now",
            "attempt": "$self#/attempt",
            "message": {
              "$first": [
                "$request.body#/message",
                null
              ]
            }
          }
        }
      },
      "illegal": "notPossible",
      "missing": "notFound",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "timeout": 600000,
        "until": [
          "paused",
          "succeeded",
          "failed",
          "cancelled"
        ]
      },
      "waiters": {
        "started": {
          "description": "A worker has begun.",
          "until": [
            "running",
            "pausing",
            "succeeded"
          ],
          "fails": [
            "paused",
            "failed",
            "cancelled"
          ]
        },
        "succeeded": {
          "description": "There is an output.",
          "until": [
            "succeeded"
          ],
          "fails": [
            "paused",
            "failed",
            "cancelled"
          ]
        }
      },
      "settled": [
        "paused",
        "succeeded",
        "failed",
        "cancelled"
      ],
      "simulate": {
        "if": {
          "absent": "$self#/queue"
        }
      },
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 122,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/Run"
      }
    }
  },
  "errors": {
    "notFound": {
      "name": "notFound",
      "status": 404,
      "headers": {},
      "body": {
        "type": "https://runs.example/problems/not-found",
        "title": "No such run",
        "status": 404,
        "detail": "There is no run {$request.path.id}."
      },
      "expect": {
        "/type": "https://runs.example/problems/not-found"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 34,
        "column": 5,
        "pointer": "/x-conduct/errors/notFound"
      }
    },
    "noOutput": {
      "name": "noOutput",
      "description": "The run has not succeeded, yet or for good.",
      "status": 404,
      "headers": {},
      "body": {
        "type": "https://runs.example/problems/no-output",
        "title": "No output",
        "status": 404,
        "detail": "A run that is {$self#/status} has no output.",
        "run_status": "$self#/status"
      },
      "expect": {
        "/type": "https://runs.example/problems/no-output"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 38,
        "column": 5,
        "pointer": "/x-conduct/errors/noOutput"
      }
    },
    "notPossible": {
      "name": "notPossible",
      "description": "The status of the run does not allow it.",
      "status": 409,
      "headers": {},
      "body": {
        "type": "https://runs.example/problems/not-possible",
        "title": "Not possible now",
        "status": 409,
        "detail": "A run that is {$self#/status} takes no `{$event}`.",
        "run_status": "$self#/status"
      },
      "expect": {
        "/type": "https://runs.example/problems/not-possible"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 48,
        "column": 5,
        "pointer": "/x-conduct/errors/notPossible"
      }
    },
    "stale": {
      "name": "stale",
      "description": "The run has changed since it was read.",
      "status": 412,
      "headers": {},
      "body": {
        "type": "https://runs.example/problems/stale",
        "title": "The run has changed",
        "status": 412,
        "detail": "Read it again and decide anew."
      },
      "expect": {
        "/type": "https://runs.example/problems/stale"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 58,
        "column": 5,
        "pointer": "/x-conduct/errors/stale"
      }
    },
    "unversioned": {
      "name": "unversioned",
      "description": "The request does not say which version of the run it means.",
      "status": 428,
      "headers": {},
      "body": {
        "type": "https://runs.example/problems/unversioned",
        "title": "Which version?",
        "status": 428,
        "detail": "Send the ETag of the run as If-Match."
      },
      "expect": {
        "/type": "https://runs.example/problems/unversioned"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 63,
        "column": 5,
        "pointer": "/x-conduct/errors/unversioned"
      }
    },
    "keyReused": {
      "name": "keyReused",
      "description": "The idempotency key came with another request before.",
      "status": 422,
      "headers": {},
      "body": {
        "type": "https://runs.example/problems/key-reused",
        "title": "Key used before",
        "status": 422,
        "detail": "The key {$value} belongs to another request."
      },
      "expect": {
        "/type": "https://runs.example/problems/key-reused"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 68,
        "column": 5,
        "pointer": "/x-conduct/errors/keyReused"
      }
    },
    "tooMany": {
      "name": "tooMany",
      "status": 429,
      "headers": {
        "Retry-After": "$value"
      },
      "body": {
        "type": "https://runs.example/problems/too-many-requests",
        "title": "Too many requests",
        "status": 429,
        "detail": "Come back in {$value} s."
      },
      "expect": {
        "/type": "https://runs.example/problems/too-many-requests"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 73,
        "column": 5,
        "pointer": "/x-conduct/errors/tooMany"
      }
    },
    "invalidRequest": {
      "name": "invalidRequest",
      "status": 400,
      "headers": {},
      "body": {
        "type": "https://runs.example/problems/invalid-request",
        "title": "The request is not valid",
        "status": 400,
        "detail": "Each of the errors says what is wrong where.",
        "errors": {
          "$map": {
            "of": "$violations",
            "to": {
              "in": "$item#/in",
              "name": "$item#/name",
              "pointer": "$item#/pointer",
              "detail": "$item#/message"
            }
          }
        }
      },
      "expect": {
        "/type": "https://runs.example/problems/invalid-request"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 78,
        "column": 5,
        "pointer": "/x-conduct/errors/invalidRequest"
      }
    },
    "invalidValue": {
      "name": "invalidValue",
      "description": "A filter or a cursor has a value that it cannot have.",
      "status": 400,
      "headers": {},
      "body": {
        "type": "https://runs.example/problems/invalid-request",
        "title": "The request is not valid",
        "status": 400,
        "detail": "{$value} is not a value that this parameter can have."
      },
      "expect": {
        "/type": "https://runs.example/problems/invalid-request"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 87,
        "column": 5,
        "pointer": "/x-conduct/errors/invalidValue"
      }
    },
    "bothDirections": {
      "name": "bothDirections",
      "status": 400,
      "headers": {},
      "body": {
        "type": "https://runs.example/problems/invalid-request",
        "title": "The request is not valid",
        "status": 400,
        "detail": "A page is either after a run or before one."
      },
      "expect": {
        "/type": "https://runs.example/problems/invalid-request"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 92,
        "column": 5,
        "pointer": "/x-conduct/errors/bothDirections"
      }
    },
    "unauthorized": {
      "name": "unauthorized",
      "status": 401,
      "headers": {
        "WWW-Authenticate": "Bearer"
      },
      "body": {
        "type": "https://runs.example/problems/unauthorized",
        "title": "Who are you?",
        "status": 401,
        "detail": "Send an API key as bearer token."
      },
      "expect": {
        "/type": "https://runs.example/problems/unauthorized"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 96,
        "column": 5,
        "pointer": "/x-conduct/errors/unauthorized"
      }
    },
    "noSuchPath": {
      "name": "noSuchPath",
      "status": 404,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "There is nothing at {$request.url}."
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 101,
        "column": 5,
        "pointer": "/x-conduct/errors/noSuchPath"
      }
    },
    "noSuchMethod": {
      "name": "noSuchMethod",
      "status": 405,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "type": "about:blank",
        "title": "Method Not Allowed",
        "status": 405,
        "detail": "{$request.method} is not possible here."
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/runs/openapi.yaml",
        "line": 105,
        "column": 5,
        "pointer": "/x-conduct/errors/noSuchMethod"
      }
    }
  },
  "refusals": {
    "request": "invalidRequest",
    "credentials": "unauthorized",
    "path": "noSuchPath",
    "method": "noSuchMethod",
    "version": "stale",
    "unversioned": "unversioned",
    "rate": "tooMany"
  },
  "schemas": {
    "Status": {
      "description": "Where a run is.",
      "type": "string",
      "enum": [
        "queued",
        "running",
        "pausing",
        "paused",
        "cancelling",
        "succeeded",
        "failed",
        "cancelled"
      ],
      "examples": [
        "running"
      ]
    },
    "Run": {
      "description": "One piece of work.",
      "type": "object",
      "required": [
        "id",
        "status",
        "task",
        "input",
        "queue",
        "priority",
        "attempt",
        "max_attempts",
        "progress",
        "output_type",
        "error",
        "webhook_url",
        "created_at",
        "updated_at",
        "started_at",
        "finished_at"
      ],
      "properties": {
        "id": {
          "type": "string",
          "pattern": "^run_[0-9a-z]{16}$",
          "readOnly": true
        },
        "status": {
          "$ref": "#/schemas/Status",
          "readOnly": true
        },
        "task": {
          "description": "What to do.",
          "type": "string"
        },
        "input": {
          "description": "What to do it with.",
          "type": "object",
          "additionalProperties": true
        },
        "queue": {
          "description": "Whose workers carry it out; null for the service's own.",
          "type": [
            "string",
            "null"
          ]
        },
        "priority": {
          "description": "Runs with a higher number go first.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        "attempt": {
          "description": "Which attempt this is, from 1.",
          "type": "integer",
          "minimum": 1,
          "readOnly": true
        },
        "max_attempts": {
          "description": "How many attempts are made before the run counts as failed.",
          "type": "integer",
          "minimum": 1,
          "maximum": 10
        },
        "progress": {
          "description": "How far the attempt is.",
          "type": "integer",
          "minimum": 0,
          "maximum": 100,
          "readOnly": true
        },
        "output_type": {
          "description": "In which form `getRunOutput` has the output; null until there is one.",
          "enum": [
            "inline",
            "file",
            null
          ],
          "readOnly": true
        },
        "error": {
          "description": "Why it failed; null unless it has.",
          "anyOf": [
            {
              "$ref": "#/schemas/Failure"
            },
            {
              "type": "null"
            }
          ],
          "readOnly": true
        },
        "webhook_url": {
          "description": "Where to tell that the status has changed.",
          "type": [
            "string",
            "null"
          ],
          "format": "uri"
        },
        "created_at": {
          "type": "string",
          "format": "date-time",
          "readOnly": true
        },
        "updated_at": {
          "type": "string",
          "format": "date-time",
          "readOnly": true
        },
        "started_at": {
          "description": "When it first began; null until then.",
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "readOnly": true
        },
        "finished_at": {
          "description": "When it ended; null until then.",
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "readOnly": true
        }
      },
      "examples": [
        {
          "id": "run_3k8x0c5v9q2m7w1b",
          "status": "running",
          "task": "render-report",
          "input": {
            "report": "2026-q3"
          },
          "queue": null,
          "priority": 5,
          "attempt": 1,
          "max_attempts": 3,
          "progress": 25,
          "output_type": null,
          "error": null,
          "webhook_url": null,
          "created_at": "2026-01-01T12:00:00Z",
          "updated_at": "2026-01-01T12:00:03Z",
          "started_at": "2026-01-01T12:00:02Z",
          "finished_at": null
        }
      ]
    },
    "RunPage": {
      "description": "A page of runs.",
      "type": "object",
      "required": [
        "data",
        "has_more"
      ],
      "properties": {
        "data": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/Run"
          }
        },
        "has_more": {
          "description": "Whether there are further runs in the direction of paging.",
          "type": "boolean"
        }
      },
      "examples": [
        {
          "data": [
            {
              "id": "run_3k8x0c5v9q2m7w1b",
              "status": "running",
              "task": "render-report",
              "input": {
                "report": "2026-q3"
              },
              "queue": null,
              "priority": 5,
              "attempt": 1,
              "max_attempts": 3,
              "progress": 25,
              "output_type": null,
              "error": null,
              "webhook_url": null,
              "created_at": "2026-01-01T12:00:00Z",
              "updated_at": "2026-01-01T12:00:03Z",
              "started_at": "2026-01-01T12:00:02Z",
              "finished_at": null
            }
          ],
          "has_more": false
        }
      ]
    },
    "CreateRun": {
      "description": "What to do, and how.",
      "type": "object",
      "required": [
        "task"
      ],
      "properties": {
        "task": {
          "description": "What to do.",
          "type": "string",
          "minLength": 1
        },
        "input": {
          "description": "What to do it with.",
          "type": "object",
          "additionalProperties": true,
          "default": {}
        },
        "queue": {
          "description": "Whose workers carry it out; null for the service's own.",
          "type": [
            "string",
            "null"
          ],
          "minLength": 1
        },
        "priority": {
          "description": "Runs with a higher number go first.",
          "type": "integer",
          "minimum": 0,
          "maximum": 9,
          "default": 5
        },
        "max_attempts": {
          "description": "How many attempts are made before the run counts as failed.",
          "type": "integer",
          "minimum": 1,
          "maximum": 10,
          "default": 1
        },
        "webhook_url": {
          "description": "Where to tell that the status has changed.",
          "type": [
            "string",
            "null"
          ],
          "format": "uri"
        }
      },
      "additionalProperties": false,
      "examples": [
        {
          "task": "render-report",
          "input": {
            "report": "2026-q3"
          },
          "max_attempts": 3
        },
        {
          "task": "render-report",
          "input": {
            "report": "2026-q3"
          },
          "queue": "reports",
          "max_attempts": 3
        }
      ]
    },
    "UpdateRun": {
      "description": "What to change. Members that are absent are left alone.",
      "type": "object",
      "minProperties": 1,
      "properties": {
        "priority": {
          "type": "integer",
          "minimum": 0,
          "maximum": 9
        },
        "max_attempts": {
          "type": "integer",
          "minimum": 1,
          "maximum": 10
        }
      },
      "additionalProperties": false,
      "examples": [
        {
          "priority": 9
        }
      ]
    },
    "Why": {
      "description": "Why it is asked for, for the timeline.",
      "type": "object",
      "properties": {
        "message": {
          "type": "string",
          "maxLength": 500
        }
      },
      "additionalProperties": false,
      "examples": [
        {
          "message": "The report is no longer needed."
        }
      ]
    },
    "Report": {
      "description": "What a worker reports.",
      "type": "object",
      "required": [
        "type"
      ],
      "properties": {
        "type": {
          "type": "string",
          "enum": [
            "started",
            "progressed",
            "logged",
            "paused",
            "succeeded",
            "failed",
            "cancelled"
          ]
        },
        "message": {
          "description": "A line for the timeline; with `failed` the reason.",
          "type": "string",
          "maxLength": 500
        },
        "worker": {
          "description": "With `started`: who carries it out.",
          "type": "string"
        },
        "progress": {
          "description": "With `progressed`: how far the attempt is.",
          "type": "integer",
          "minimum": 0,
          "maximum": 100
        },
        "output": {
          "description": "With `succeeded`: what came out.",
          "type": "object",
          "additionalProperties": true
        },
        "stored": {
          "description": "With `succeeded`: the output is large and is to be served as a file.",
          "type": "boolean"
        }
      },
      "additionalProperties": false,
      "examples": [
        {
          "type": "started",
          "worker": "worker-1"
        },
        {
          "type": "progressed",
          "progress": 40
        },
        {
          "type": "logged",
          "message": "Fetched 312 rows"
        },
        {
          "type": "paused"
        },
        {
          "type": "succeeded",
          "output": {
            "pages": 12
          }
        },
        {
          "type": "failed",
          "message": "Out of memory"
        },
        {
          "type": "cancelled"
        }
      ]
    },
    "TimelineEvent": {
      "description": "One entry of a timeline. What clients asked for is in the imperative, what happened in the past tense.",
      "type": "object",
      "required": [
        "index",
        "type",
        "at",
        "attempt",
        "message"
      ],
      "properties": {
        "index": {
          "description": "Its position on the timeline, from 0.",
          "type": "integer",
          "minimum": 0
        },
        "type": {
          "type": "string",
          "enum": [
            "create",
            "update",
            "pause",
            "resume",
            "cancel",
            "retry",
            "started",
            "progressed",
            "logged",
            "paused",
            "succeeded",
            "failed",
            "cancelled"
          ]
        },
        "at": {
          "description": "When it happened.",
          "type": "string",
          "format": "date-time"
        },
        "attempt": {
          "description": "Which attempt it happened in.",
          "type": "integer",
          "minimum": 1
        },
        "message": {
          "type": [
            "string",
            "null"
          ]
        }
      },
      "examples": [
        {
          "index": 1,
          "type": "started",
          "at": "2026-01-01T12:00:02Z",
          "attempt": 1,
          "message": null
        }
      ]
    },
    "EventPage": {
      "description": "A page of a timeline.",
      "type": "object",
      "required": [
        "data",
        "has_more"
      ],
      "properties": {
        "data": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/TimelineEvent"
          }
        },
        "has_more": {
          "description": "Whether there are further events by now.",
          "type": "boolean"
        }
      },
      "examples": [
        {
          "data": [
            {
              "index": 1,
              "type": "started",
              "at": "2026-01-01T12:00:02Z",
              "attempt": 1,
              "message": null
            }
          ],
          "has_more": false
        }
      ]
    },
    "Attempt": {
      "description": "One try at a run.",
      "type": "object",
      "required": [
        "attempt",
        "status",
        "worker",
        "error",
        "started_at",
        "finished_at"
      ],
      "properties": {
        "attempt": {
          "description": "Which attempt it is, from 1.",
          "type": "integer",
          "minimum": 1
        },
        "status": {
          "$ref": "#/schemas/Status"
        },
        "worker": {
          "description": "Who carries it out.",
          "type": [
            "string",
            "null"
          ]
        },
        "error": {
          "anyOf": [
            {
              "$ref": "#/schemas/Failure"
            },
            {
              "type": "null"
            }
          ]
        },
        "started_at": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "finished_at": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        }
      },
      "examples": [
        {
          "attempt": 1,
          "status": "failed",
          "worker": "worker-1",
          "error": {
            "message": "Out of memory"
          },
          "started_at": "2026-01-01T12:00:02Z",
          "finished_at": "2026-01-01T12:00:09Z"
        }
      ]
    },
    "AttemptList": {
      "description": "The attempts of a run.",
      "type": "object",
      "required": [
        "data"
      ],
      "properties": {
        "data": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/Attempt"
          }
        }
      },
      "examples": [
        {
          "data": [
            {
              "attempt": 1,
              "status": "failed",
              "worker": "worker-1",
              "error": {
                "message": "Out of memory"
              },
              "started_at": "2026-01-01T12:00:02Z",
              "finished_at": "2026-01-01T12:00:09Z"
            }
          ]
        }
      ]
    },
    "Failure": {
      "description": "Why an attempt failed.",
      "type": "object",
      "required": [
        "message"
      ],
      "properties": {
        "message": {
          "type": "string"
        }
      },
      "examples": [
        {
          "message": "Out of memory"
        }
      ]
    },
    "RunOutput": {
      "description": "The output, or where it is.",
      "oneOf": [
        {
          "$ref": "#/schemas/InlineOutput"
        },
        {
          "$ref": "#/schemas/FileOutput"
        }
      ],
      "discriminator": {
        "propertyName": "type",
        "mapping": {
          "inline": "#/schemas/InlineOutput",
          "file": "#/schemas/FileOutput"
        }
      },
      "examples": [
        {
          "type": "inline",
          "output": {
            "pages": 12
          }
        }
      ]
    },
    "InlineOutput": {
      "description": "The output itself.",
      "type": "object",
      "required": [
        "type",
        "output"
      ],
      "properties": {
        "type": {
          "type": "string",
          "const": "inline"
        },
        "output": {
          "type": "object",
          "additionalProperties": true
        }
      },
      "examples": [
        {
          "type": "inline",
          "output": {
            "pages": 12
          }
        }
      ]
    },
    "FileOutput": {
      "description": "Where the output is.",
      "type": "object",
      "required": [
        "type",
        "url",
        "expires_at",
        "size",
        "encoding"
      ],
      "properties": {
        "type": {
          "type": "string",
          "const": "file"
        },
        "url": {
          "description": "Good without credentials.",
          "type": "string",
          "format": "uri"
        },
        "expires_at": {
          "description": "When the URL ceases to work.",
          "type": "string",
          "format": "date-time"
        },
        "size": {
          "description": "In bytes, as it is sent.",
          "type": "integer",
          "minimum": 0
        },
        "encoding": {
          "description": "How the JSON is compressed.",
          "type": "string",
          "const": "gzip"
        }
      },
      "examples": [
        {
          "type": "file",
          "url": "https://files.example/8f2k.json.gz",
          "expires_at": "2026-01-01T13:00:00Z",
          "size": 48213,
          "encoding": "gzip"
        }
      ]
    },
    "StatusChange": {
      "description": "That a run has changed its status.",
      "type": "object",
      "required": [
        "id",
        "type",
        "at",
        "run_id",
        "from",
        "status"
      ],
      "properties": {
        "id": {
          "description": "The same whenever the message is sent again.",
          "type": "string"
        },
        "type": {
          "type": "string",
          "const": "run.status_changed"
        },
        "at": {
          "type": "string",
          "format": "date-time"
        },
        "run_id": {
          "type": "string"
        },
        "from": {
          "$ref": "#/schemas/Status"
        },
        "status": {
          "$ref": "#/schemas/Status"
        }
      },
      "examples": [
        {
          "id": "msg_7h1z",
          "type": "run.status_changed",
          "at": "2026-01-01T12:00:02Z",
          "run_id": "run_3k8x0c5v9q2m7w1b",
          "from": "queued",
          "status": "running"
        }
      ]
    },
    "Problem": {
      "description": "Why a request was refused (RFC 9457).",
      "type": "object",
      "required": [
        "type",
        "title",
        "status",
        "detail"
      ],
      "properties": {
        "type": {
          "description": "What kind of problem it is; what programs go by.",
          "type": "string",
          "format": "uri-reference"
        },
        "title": {
          "description": "The same for all problems of the kind, for people.",
          "type": "string"
        },
        "status": {
          "type": "integer",
          "minimum": 400,
          "maximum": 599
        },
        "detail": {
          "description": "What to know about this one.",
          "type": "string"
        },
        "run_status": {
          "description": "The status that did not allow it.",
          "$ref": "#/schemas/Status"
        },
        "errors": {
          "description": "What is wrong with the request.",
          "type": "array",
          "items": {
            "$ref": "#/schemas/Violation"
          }
        }
      },
      "examples": [
        {
          "type": "https://runs.example/problems/not-possible",
          "title": "Not possible now",
          "status": 409,
          "detail": "A run that is succeeded takes no `pause`.",
          "run_status": "succeeded"
        }
      ]
    },
    "Violation": {
      "description": "One thing that is wrong with a request.",
      "type": "object",
      "required": [
        "in",
        "detail"
      ],
      "properties": {
        "in": {
          "type": "string",
          "enum": [
            "query",
            "path",
            "header",
            "cookie",
            "body"
          ]
        },
        "name": {
          "description": "The parameter.",
          "type": "string"
        },
        "pointer": {
          "description": "The place in it.",
          "type": "string"
        },
        "detail": {
          "type": "string"
        }
      },
      "examples": [
        {
          "in": "query",
          "name": "limit",
          "pointer": "",
          "detail": "must be at most 100"
        }
      ]
    }
  },
  "security": {
    "ApiKey": {
      "type": "http",
      "scheme": "bearer",
      "description": "An API key."
    }
  }
});
