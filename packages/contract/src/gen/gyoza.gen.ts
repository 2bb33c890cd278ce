// Generated from openapi/gyoza/openapi.yaml. Run "npm run generate"; do not edit.

import { deepFreeze } from "../compile/freeze.ts";
import type { Contract } from "../contract.ts";

export const gyoza: Contract = /* @__PURE__ */ deepFreeze<Contract>({
  "name": "gyoza",
  "title": "gyoza OpRun API",
  "version": "1.0.0",
  "conduct": "1.0",
  "source": "openapi/gyoza/openapi.yaml",
  "servers": [
    "http://localhost:5555"
  ],
  "operations": [
    {
      "id": "listRuns",
      "method": "GET",
      "path": "/runs",
      "summary": "List runs, newest first",
      "deprecated": false,
      "parameters": [
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 10
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 496,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/0"
          }
        },
        {
          "name": "starting_after",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 497,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/1"
          }
        },
        {
          "name": "ending_before",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 498,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/2"
          }
        },
        {
          "name": "state",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 499,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/3"
          }
        },
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
            "file": "openapi/gyoza/openapi.yaml",
            "line": 500,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/4"
          }
        },
        {
          "name": "op_definition",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 501,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/5"
          }
        },
        {
          "name": "image",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 502,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/6"
          }
        },
        {
          "name": "created[gte]",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 503,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/7"
          }
        },
        {
          "name": "created[lte]",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 504,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/8"
          }
        },
        {
          "name": "created[gt]",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 505,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/9"
          }
        },
        {
          "name": "created[lt]",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 506,
            "column": 11,
            "pointer": "/paths/~1runs/get/parameters/10"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of runs.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/OpRunList"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The state of the run, or a value of the request, does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "422": {
          "description": "The request does not validate.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/HTTPValidationError"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "lists": {
        "lifecycle": "OpRun"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "reply": {
        "/object": "list",
        "/url": "/runs"
      },
      "filters": [
        {
          "param": "query.state",
          "field": "/state",
          "op": "eq",
          "as": "string",
          "invalid": "invalidState",
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 512,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/state"
          }
        },
        {
          "param": "query.status",
          "field": "/state",
          "op": "eq",
          "as": "string",
          "same": "query.state",
          "conflict": "stateMismatch",
          "invalid": "invalidState",
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 513,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/status"
          }
        },
        {
          "param": "query.op_definition",
          "field": "/op_definition",
          "op": "eq",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 514,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/op_definition"
          }
        },
        {
          "param": "query.image",
          "field": "/image",
          "op": "eq",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 515,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/image"
          }
        },
        {
          "param": "query.created[gte]",
          "field": "/created_at",
          "op": "gte",
          "as": "unix",
          "invalid": "invalidTimestamp",
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 516,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/created[gte]"
          }
        },
        {
          "param": "query.created[lte]",
          "field": "/created_at",
          "op": "lte",
          "as": "unix",
          "invalid": "invalidTimestamp",
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 517,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/created[lte]"
          }
        },
        {
          "param": "query.created[gt]",
          "field": "/created_at",
          "op": "gt",
          "as": "unix",
          "invalid": "invalidTimestamp",
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 518,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/created[gt]"
          }
        },
        {
          "param": "query.created[lt]",
          "field": "/created_at",
          "op": "lt",
          "as": "unix",
          "invalid": "invalidTimestamp",
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 519,
            "column": 11,
            "pointer": "/paths/~1runs/get/x-conduct/filters/created[lt]"
          }
        }
      ],
      "pagination": {
        "name": "cursors",
        "style": "keyset",
        "request": {
          "after": "query.starting_after",
          "before": "query.ending_before",
          "size": "query.limit"
        },
        "response": {
          "items": "/data",
          "more": "/has_more"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 10,
          "min": 1,
          "max": 100,
          "over": "unprocessable",
          "under": "unprocessable",
          "fill": "exact"
        },
        "order": {
          "by": "/created_at",
          "dir": "desc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "unknownCursor",
        "both": "bothCursors",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "documented",
        "assumed": [
          "/order/ties"
        ],
        "place": {
          "file": "openapi/gyoza/openapi.yaml",
          "line": 107,
          "column": 5,
          "pointer": "/x-conduct/paginations/cursors"
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 488,
        "column": 5,
        "pointer": "/paths/~1runs/get"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 507,
        "column": 7,
        "pointer": "/paths/~1runs/get/x-conduct"
      }
    },
    {
      "id": "createRun",
      "method": "POST",
      "path": "/runs",
      "summary": "Create a run without a definition",
      "deprecated": false,
      "parameters": [],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/OpRunCreate"
            }
          }
        }
      },
      "replies": {
        "201": {
          "description": "The run, PENDING.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/OpRun"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The state of the run, or a value of the request, does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "422": {
          "description": "The request does not validate.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/HTTPValidationError"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 201,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "OpRun",
        "event": "CREATED"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 527,
        "column": 5,
        "pointer": "/paths/~1runs/post"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 534,
        "column": 7,
        "pointer": "/paths/~1runs/post/x-conduct"
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
              "9f1c2b7e-4a53-4c0e-8b6d-2f7d1a0c5e34"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 791,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The run as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/OpRun"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such run or definition.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "reads": "OpRun",
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 543,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}/get"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 547,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}/get/x-conduct"
      }
    },
    {
      "id": "updateRun",
      "method": "PATCH",
      "path": "/runs/{id}",
      "summary": "Change state, outputs or priority of a run",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "9f1c2b7e-4a53-4c0e-8b6d-2f7d1a0c5e34"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 791,
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
              "$ref": "#/schemas/OpRunUpdate"
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
                "$ref": "#/schemas/OpRun"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The state of the run, or a value of the request, does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such run or definition.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "422": {
          "description": "The request does not validate.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/HTTPValidationError"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "OpRun",
        "select": "$request.body#/state",
        "events": {
          "PENDING": "PATCHED",
          "ASSIGNED": "PATCHED",
          "RUNNING": "PATCHED",
          "COMPLETED": "PATCHED",
          "FAILED": "PATCHED",
          "CANCELLED": "PATCHED"
        },
        "absent": {
          "fires": "PATCHED"
        },
        "otherwise": {
          "error": "invalidUpdate"
        }
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 552,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}/patch"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 562,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}/patch/x-conduct"
      }
    },
    {
      "id": "retryRun",
      "method": "POST",
      "path": "/runs/{id}/retry",
      "summary": "Retry a run by hand",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "9f1c2b7e-4a53-4c0e-8b6d-2f7d1a0c5e34"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 791,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The run as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/OpRun"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The state of the run, or a value of the request, does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such run or definition.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "OpRun",
        "event": "RETRIED"
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 578,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1retry/post"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 583,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}~1retry/post/x-conduct"
      }
    },
    {
      "id": "cancelRun",
      "method": "POST",
      "path": "/runs/{id}/cancel",
      "summary": "Cancel a run that is not over",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "9f1c2b7e-4a53-4c0e-8b6d-2f7d1a0c5e34"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 791,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The run as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/OpRun"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The state of the run, or a value of the request, does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such run or definition.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "OpRun",
        "event": "CANCELLED"
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 592,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1cancel/post"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 596,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}~1cancel/post/x-conduct"
      }
    },
    {
      "id": "listRunEvents",
      "method": "GET",
      "path": "/runs/{id}/events",
      "summary": "Poll the timeline of the current attempt",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "9f1c2b7e-4a53-4c0e-8b6d-2f7d1a0c5e34"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 791,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        },
        {
          "name": "after",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 613,
            "column": 11,
            "pointer": "/paths/~1runs~1{id}~1events/get/parameters/0"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The events, oldest first.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/OpEventList"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such run or definition.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "422": {
          "description": "The request does not validate.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/HTTPValidationError"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "lists": {
        "lifecycle": "OpRun",
        "at": "/events",
        "with": {
          "/id": "$index",
          "/state": "$self#/state"
        }
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [
        {
          "param": "query.after",
          "field": "/id",
          "op": "gt",
          "as": "number",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 621,
            "column": 11,
            "pointer": "/paths/~1runs~1{id}~1events/get/x-conduct/filters/after"
          }
        }
      ],
      "pagination": {
        "name": "listRunEvents",
        "style": "none",
        "request": {},
        "response": {
          "items": "/events"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "min": 1,
          "fill": "exact"
        },
        "order": {
          "by": "/id",
          "dir": "asc",
          "ties": "/id"
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
          "file": "openapi/gyoza/openapi.yaml",
          "line": 619,
          "column": 9,
          "pointer": "/paths/~1runs~1{id}~1events/get/x-conduct/pagination"
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 605,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1events/get"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 614,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}~1events/get/x-conduct"
      }
    },
    {
      "id": "addRunEvent",
      "method": "POST",
      "path": "/runs/{id}/events",
      "summary": "Add an event to the current attempt",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "9f1c2b7e-4a53-4c0e-8b6d-2f7d1a0c5e34"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 791,
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
              "$ref": "#/schemas/AddEvent"
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
                "$ref": "#/schemas/OpRun"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The state of the run, or a value of the request, does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such run or definition.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "422": {
          "description": "The request does not validate.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/HTTPValidationError"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "OpRun",
        "select": "$request.body#/type",
        "events": {
          "ASSIGNED": "ASSIGNED",
          "STARTED": "STARTED",
          "INFO": "INFO",
          "ERROR": "ERROR",
          "PROGRESS": "PROGRESS",
          "COMPLETED": "COMPLETED",
          "FAILED": "FAILED",
          "CANCELLED": "CANCELLED"
        },
        "absent": {
          "error": "unknownEvent"
        },
        "otherwise": {
          "error": "unknownEvent"
        }
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 629,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1events/post"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 639,
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
              "9f1c2b7e-4a53-4c0e-8b6d-2f7d1a0c5e34"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 791,
            "column": 5,
            "pointer": "/components/parameters/RunId"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "Every attempt, each with its own timeline.",
          "content": {
            "application/json": {
              "schema": {
                "type": "array",
                "items": {
                  "$ref": "#/schemas/OpAttempt"
                }
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such run or definition.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "lists": {
        "lifecycle": "OpRun",
        "at": "/attempts",
        "with": {
          "/op_run_id": "$self#/id",
          "/inputs": "$self#/inputs",
          "/constraints": "$self#/constraints"
        }
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
          "items": ""
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
          "file": "openapi/gyoza/openapi.yaml",
          "line": 671,
          "column": 9,
          "pointer": "/paths/~1runs~1{id}~1attempts/get/x-conduct/pagination"
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 662,
        "column": 5,
        "pointer": "/paths/~1runs~1{id}~1attempts/get"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 666,
        "column": 7,
        "pointer": "/paths/~1runs~1{id}~1attempts/get/x-conduct"
      }
    },
    {
      "id": "listDefinitions",
      "method": "GET",
      "path": "/definitions",
      "summary": "List definitions",
      "deprecated": false,
      "parameters": [],
      "replies": {
        "200": {
          "description": "Every version of every definition, first to last.",
          "content": {
            "application/json": {
              "schema": {
                "type": "array",
                "items": {
                  "$ref": "#/schemas/OpDefinition"
                }
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "lists": {
        "lifecycle": "OpDefinition"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "pagination": {
        "name": "listDefinitions",
        "style": "none",
        "request": {},
        "response": {
          "items": ""
        },
        "key": "/id",
        "base": 1,
        "size": {
          "min": 1,
          "fill": "exact"
        },
        "order": {
          "by": "/created_at",
          "dir": "asc",
          "ties": "/id"
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
          "file": "openapi/gyoza/openapi.yaml",
          "line": 688,
          "column": 9,
          "pointer": "/paths/~1definitions/get/x-conduct/pagination"
        }
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 682,
        "column": 5,
        "pointer": "/paths/~1definitions/get"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 686,
        "column": 7,
        "pointer": "/paths/~1definitions/get/x-conduct"
      }
    },
    {
      "id": "upsertDefinition",
      "method": "POST",
      "path": "/definitions",
      "summary": "Keep a version of a definition",
      "deprecated": false,
      "parameters": [],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/OpDefinitionUpsert"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The definition as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/OpDefinition"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The state of the run, or a value of the request, does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such run or definition.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "422": {
          "description": "The request does not validate.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/HTTPValidationError"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "OpDefinition",
        "event": "upsert"
      },
      "self": {
        "match": {
          "/name": "$request.body#/name",
          "/version": "$request.body#/version"
        },
        "pick": "only"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 697,
        "column": 5,
        "pointer": "/paths/~1definitions/post"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 705,
        "column": 7,
        "pointer": "/paths/~1definitions/post/x-conduct"
      }
    },
    {
      "id": "getDefinition",
      "method": "GET",
      "path": "/definitions/{name}",
      "summary": "Get a definition",
      "deprecated": false,
      "parameters": [
        {
          "name": "name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "flood-map"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 803,
            "column": 5,
            "pointer": "/components/parameters/DefinitionName"
          }
        },
        {
          "name": "version",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 723,
            "column": 11,
            "pointer": "/paths/~1definitions~1{name}/get/parameters/0"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The definition as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/OpDefinition"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such run or definition.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "422": {
          "description": "The request does not validate.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/HTTPValidationError"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "reads": "OpDefinition",
      "self": {
        "match": {
          "/name": "$request.path.name",
          "/version": {
            "$first": [
              "$request.query.version",
              {
                "$find": {
                  "of": "OpDefinition",
                  "match": {
                    "/name": "$request.path.name"
                  },
                  "pick": "last",
                  "by": "/updated_at",
                  "at": "/version"
                }
              }
            ]
          }
        },
        "pick": "only"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 718,
        "column": 5,
        "pointer": "/paths/~1definitions~1{name}/get"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 724,
        "column": 7,
        "pointer": "/paths/~1definitions~1{name}/get/x-conduct"
      }
    },
    {
      "id": "createRunFromDefinition",
      "method": "POST",
      "path": "/definitions/{name}/runs",
      "summary": "Create a run of a definition",
      "deprecated": false,
      "parameters": [
        {
          "name": "name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "flood-map"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 803,
            "column": 5,
            "pointer": "/components/parameters/DefinitionName"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/OpRunFromDefinition"
            }
          }
        }
      },
      "replies": {
        "201": {
          "description": "The run, PENDING.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/OpRun"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The state of the run, or a value of the request, does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such run or definition.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        },
        "422": {
          "description": "The request does not validate.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/HTTPValidationError"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 201,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "OpRun",
        "event": "DERIVED"
      },
      "within": [
        {
          "lifecycle": "OpDefinition",
          "self": {
            "match": {
              "/name": "$request.path.name",
              "/version": {
                "$first": [
                  "$request.body#/version",
                  {
                    "$find": {
                      "of": "OpDefinition",
                      "match": {
                        "/name": "$request.path.name"
                      },
                      "pick": "last",
                      "by": "/updated_at",
                      "at": "/version"
                    }
                  }
                ]
              }
            },
            "pick": "only"
          },
          "missing": "noDefinition"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 739,
        "column": 5,
        "pointer": "/paths/~1definitions~1{name}~1runs/post"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 746,
        "column": 7,
        "pointer": "/paths/~1definitions~1{name}~1runs/post/x-conduct"
      }
    },
    {
      "id": "heartbeat",
      "method": "POST",
      "path": "/workers/{worker_id}/heartbeat",
      "summary": "Say that a worker is alive, and take the next run",
      "deprecated": false,
      "parameters": [
        {
          "name": "worker_id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "worker-1"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 797,
            "column": 5,
            "pointer": "/components/parameters/WorkerId"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The run that the worker is to carry out, or none.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkerAssignment"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or wrong.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorResponse"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [
        [
          "ApiKey"
        ]
      ],
      "fires": {
        "lifecycle": "OpRun",
        "event": "ASSIGNED"
      },
      "self": {
        "match": {
          "/state": "PENDING"
        },
        "pick": "first",
        "by": [
          {
            "at": "/priority",
            "dir": "desc"
          },
          {
            "at": "/created_at",
            "dir": "asc"
          }
        ],
        "none": 200
      },
      "within": [],
      "returns": "self",
      "view": "/run",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 764,
        "column": 5,
        "pointer": "/paths/~1workers~1{worker_id}~1heartbeat/post"
      },
      "annotation": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 771,
        "column": 7,
        "pointer": "/paths/~1workers~1{worker_id}~1heartbeat/post/x-conduct"
      }
    }
  ],
  "lifecycles": {
    "OpRun": {
      "name": "OpRun",
      "schema": "OpRun",
      "id": "/id",
      "state": "/state",
      "result": "/outputs",
      "error": "/execution_summary/error_message",
      "keeps": [],
      "open": false,
      "states": {
        "PENDING": {
          "name": "PENDING",
          "description": "Waits for a worker.",
          "value": {
            "/state": "PENDING"
          },
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 130,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/states/PENDING"
          }
        },
        "ASSIGNED": {
          "name": "ASSIGNED",
          "description": "Handed to a worker that has not started yet.",
          "value": {
            "/state": "ASSIGNED"
          },
          "enter": {
            "set": {
              "/attempts/-1/state": "ASSIGNED"
            }
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 132,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/states/ASSIGNED"
          }
        },
        "RUNNING": {
          "name": "RUNNING",
          "description": "The container runs.",
          "value": {
            "/state": "RUNNING"
          },
          "enter": {
            "set": {
              "/attempts/-1/state": "RUNNING"
            },
            "init": {
              "/attempts/-1/started_at": "$now"
            }
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 136,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/states/RUNNING"
          }
        },
        "COMPLETED": {
          "name": "COMPLETED",
          "final": "success",
          "value": {
            "/state": "COMPLETED"
          },
          "enter": {
            "set": {
              "/attempts/-1/state": "COMPLETED"
            },
            "init": {
              "/attempts/-1/finished_at": "$now"
            }
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 141,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/states/COMPLETED"
          }
        },
        "FAILED": {
          "name": "FAILED",
          "final": "failure",
          "value": {
            "/state": "FAILED"
          },
          "enter": {
            "set": {
              "/attempts/-1/state": "FAILED"
            },
            "init": {
              "/attempts/-1/finished_at": "$now"
            }
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 146,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/states/FAILED"
          }
        },
        "CANCELLED": {
          "name": "CANCELLED",
          "final": "cancelled",
          "value": {
            "/state": "CANCELLED"
          },
          "enter": {
            "set": {
              "/attempts/-1/state": "CANCELLED"
            },
            "init": {
              "/attempts/-1/finished_at": "$now"
            }
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 151,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/states/CANCELLED"
          }
        }
      },
      "events": {
        "CREATED": {
          "name": "CREATED",
          "description": "A run without a definition; its first attempt begins with an empty timeline.",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "PENDING",
              "if": {
                "present": "$request.body#/event_delivery"
              },
              "effects": {
                "merge": {
                  "/event_delivery": "$request.body#/event_delivery"
                },
                "set": {
                  "/image": "$request.body#/image",
                  "/priority": {
                    "$first": [
                      "$request.body#/priority",
                      5
                    ]
                  },
                  "/inputs": {
                    "$first": [
                      "$request.body#/inputs",
                      {}
                    ]
                  },
                  "/outputs": {},
                  "/constraints": {
                    "ram_mb": {
                      "$first": [
                        "$request.body#/constraints/ram_mb",
                        null
                      ]
                    },
                    "vram_mb": {
                      "$first": [
                        "$request.body#/constraints/vram_mb",
                        null
                      ]
                    },
                    "cpu": {
                      "$first": [
                        "$request.body#/constraints/cpu",
                        null
                      ]
                    }
                  },
                  "/retry_policy": {
                    "max_attempts": {
                      "$first": [
                        "$request.body#/retry_policy/max_attempts",
                        1
                      ]
                    }
                  },
                  "/op_definition": null,
                  "/created_at": "$now",
                  "/updated_at": "$now",
                  "/progress": 0,
                  "/current_attempt": 1,
                  "/events": [],
                  "/execution_summary": null,
                  "/attempts": [
                    {
                      "id": "$new",
                      "attempt": 1,
                      "state": "PENDING",
                      "progress": 0,
                      "events": [],
                      "outputs": {},
                      "execution_summary": null,
                      "started_at": null,
                      "finished_at": null
                    }
                  ]
                },
                "init": {
                  "/event_delivery/attributes": {}
                },
                "assumed": [
                  "/priority",
                  "/retry_policy",
                  "/execution_summary"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 172,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/CREATED/cases/0"
              }
            },
            {
              "from": [
                "$none"
              ],
              "to": "PENDING",
              "effects": {
                "set": {
                  "/image": "$request.body#/image",
                  "/priority": {
                    "$first": [
                      "$request.body#/priority",
                      5
                    ]
                  },
                  "/inputs": {
                    "$first": [
                      "$request.body#/inputs",
                      {}
                    ]
                  },
                  "/outputs": {},
                  "/constraints": {
                    "ram_mb": {
                      "$first": [
                        "$request.body#/constraints/ram_mb",
                        null
                      ]
                    },
                    "vram_mb": {
                      "$first": [
                        "$request.body#/constraints/vram_mb",
                        null
                      ]
                    },
                    "cpu": {
                      "$first": [
                        "$request.body#/constraints/cpu",
                        null
                      ]
                    }
                  },
                  "/retry_policy": {
                    "max_attempts": {
                      "$first": [
                        "$request.body#/retry_policy/max_attempts",
                        1
                      ]
                    }
                  },
                  "/op_definition": null,
                  "/created_at": "$now",
                  "/updated_at": "$now",
                  "/progress": 0,
                  "/current_attempt": 1,
                  "/events": [],
                  "/execution_summary": null,
                  "/attempts": [
                    {
                      "id": "$new",
                      "attempt": 1,
                      "state": "PENDING",
                      "progress": 0,
                      "events": [],
                      "outputs": {},
                      "execution_summary": null,
                      "started_at": null,
                      "finished_at": null
                    }
                  ]
                },
                "init": {
                  "/event_delivery": null
                },
                "assumed": [
                  "/priority",
                  "/retry_policy",
                  "/execution_summary"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 205,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/CREATED/cases/1"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 169,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/CREATED"
          }
        },
        "DERIVED": {
          "name": "DERIVED",
          "description": "A run of a definition, which says all but the inputs and the priority.",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "PENDING",
              "effects": {
                "set": {
                  "/image": "$parent#/image",
                  "/priority": {
                    "$first": [
                      "$request.body#/priority",
                      5
                    ]
                  },
                  "/inputs": {
                    "$first": [
                      "$request.body#/inputs",
                      {}
                    ]
                  },
                  "/outputs": {},
                  "/constraints": "$parent#/constraints",
                  "/retry_policy": "$parent#/retry_policy",
                  "/event_delivery": "$parent#/event_delivery",
                  "/op_definition": "$parent#/id",
                  "/created_at": "$now",
                  "/updated_at": "$now",
                  "/progress": 0,
                  "/current_attempt": 1,
                  "/events": [],
                  "/execution_summary": null,
                  "/attempts": [
                    {
                      "id": "$new",
                      "attempt": 1,
                      "state": "PENDING",
                      "progress": 0,
                      "events": [],
                      "outputs": {},
                      "execution_summary": null,
                      "started_at": null,
                      "finished_at": null
                    }
                  ]
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 211,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/OpRun/events/DERIVED"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 211,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/DERIVED"
          }
        },
        "ASSIGNED": {
          "name": "ASSIGNED",
          "description": "A worker claims the run, or is handed it with a heartbeat.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "PENDING"
              ],
              "to": "ASSIGNED",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 233,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/OpRun/events/ASSIGNED"
              }
            }
          ],
          "otherwise": "refused",
          "each": true,
          "simulate": {
            "after": 500,
            "weight": 9
          },
          "basis": "assumed",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 233,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/ASSIGNED"
          }
        },
        "UNASSIGNED": {
          "name": "UNASSIGNED",
          "description": "The worker gives the run back, or has fallen silent.",
          "by": "server",
          "cases": [
            {
              "from": [
                "ASSIGNED"
              ],
              "to": "PENDING",
              "effects": {
                "set": {
                  "/updated_at": "$now",
                  "/attempts/-1/state": "PENDING"
                },
                "assumed": [
                  "/updated_at"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 242,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/OpRun/events/UNASSIGNED"
              }
            }
          ],
          "each": false,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 242,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/UNASSIGNED"
          }
        },
        "STARTED": {
          "name": "STARTED",
          "description": "The worker has started the container; the payload names the worker and, if any, the GPU.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "ASSIGNED"
              ],
              "to": "RUNNING",
              "effects": {
                "set": {
                  "/execution_summary": {
                    "duration_ms": null,
                    "worker_id": {
                      "$first": [
                        "$request.body#/payload/worker_id",
                        null
                      ]
                    },
                    "error_message": null,
                    "gpu_id": {
                      "$first": [
                        "$request.body#/payload/gpu_id",
                        null
                      ]
                    }
                  },
                  "/attempts/-1/execution_summary": {
                    "duration_ms": null,
                    "worker_id": {
                      "$first": [
                        "$request.body#/payload/worker_id",
                        null
                      ]
                    },
                    "error_message": null,
                    "gpu_id": {
                      "$first": [
                        "$request.body#/payload/gpu_id",
                        null
                      ]
                    }
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 257,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/STARTED/cases/0"
              }
            },
            {
              "from": [
                "PENDING"
              ],
              "to": "RUNNING",
              "effects": {
                "set": {
                  "/execution_summary": {
                    "duration_ms": null,
                    "worker_id": {
                      "$first": [
                        "$request.body#/payload/worker_id",
                        null
                      ]
                    },
                    "error_message": null,
                    "gpu_id": {
                      "$first": [
                        "$request.body#/payload/gpu_id",
                        null
                      ]
                    }
                  },
                  "/attempts/-1/execution_summary": {
                    "duration_ms": null,
                    "worker_id": {
                      "$first": [
                        "$request.body#/payload/worker_id",
                        null
                      ]
                    },
                    "error_message": null,
                    "gpu_id": {
                      "$first": [
                        "$request.body#/payload/gpu_id",
                        null
                      ]
                    }
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 266,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/STARTED/cases/1"
              }
            }
          ],
          "otherwise": "refused",
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 1
          },
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 251,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/STARTED"
          }
        },
        "INFO": {
          "name": "INFO",
          "description": "A line for the timeline.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "PENDING",
                "ASSIGNED",
                "RUNNING"
              ],
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 271,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/OpRun/events/INFO"
              }
            }
          ],
          "otherwise": "terminal",
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 271,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/INFO"
          }
        },
        "ERROR": {
          "name": "ERROR",
          "description": "A line for the timeline that says what went wrong. The run goes on.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "PENDING",
                "ASSIGNED",
                "RUNNING"
              ],
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 277,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/OpRun/events/ERROR"
              }
            }
          ],
          "otherwise": "terminal",
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 277,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/ERROR"
          }
        },
        "PROGRESS": {
          "name": "PROGRESS",
          "description": "How far the attempt is, a whole number from 0 to 100 as the message.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "RUNNING"
              ],
              "if": {
                "all": [
                  {
                    "gte": [
                      "$request.body#/msg",
                      0
                    ]
                  },
                  {
                    "lte": [
                      "$request.body#/msg",
                      100
                    ]
                  }
                ]
              },
              "effects": {
                "set": {
                  "/progress": "$request.body#/msg",
                  "/attempts/-1/progress": "$request.body#/msg"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 283,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/OpRun/events/PROGRESS"
              }
            }
          ],
          "otherwise": "badProgress",
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 283,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/PROGRESS"
          }
        },
        "PROGRESSED": {
          "name": "PROGRESSED",
          "description": "Progress that a worker reports while nobody watches; goes on the timeline as PROGRESS.",
          "by": "server",
          "cases": [
            {
              "from": [
                "RUNNING"
              ],
              "if": {
                "lt": [
                  "$self#/progress",
                  25
                ]
              },
              "effects": {
                "set": {
                  "/updated_at": "$now",
                  "/progress": 25,
                  "/attempts/-1/progress": 25
                },
                "append": {
                  "/events": {
                    "t": "$now",
                    "type": "PROGRESS",
                    "msg": 25,
                    "payload": {}
                  },
                  "/attempts/-1/events": {
                    "t": "$now",
                    "type": "PROGRESS",
                    "msg": 25,
                    "payload": {}
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 298,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/PROGRESSED/cases/0"
              }
            },
            {
              "from": [
                "RUNNING"
              ],
              "if": {
                "lt": [
                  "$self#/progress",
                  50
                ]
              },
              "effects": {
                "set": {
                  "/updated_at": "$now",
                  "/progress": 50,
                  "/attempts/-1/progress": 50
                },
                "append": {
                  "/events": {
                    "t": "$now",
                    "type": "PROGRESS",
                    "msg": 50,
                    "payload": {}
                  },
                  "/attempts/-1/events": {
                    "t": "$now",
                    "type": "PROGRESS",
                    "msg": 50,
                    "payload": {}
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 304,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/PROGRESSED/cases/1"
              }
            },
            {
              "from": [
                "RUNNING"
              ],
              "if": {
                "lt": [
                  "$self#/progress",
                  75
                ]
              },
              "effects": {
                "set": {
                  "/updated_at": "$now",
                  "/progress": 75,
                  "/attempts/-1/progress": 75
                },
                "append": {
                  "/events": {
                    "t": "$now",
                    "type": "PROGRESS",
                    "msg": 75,
                    "payload": {}
                  },
                  "/attempts/-1/events": {
                    "t": "$now",
                    "type": "PROGRESS",
                    "msg": 75,
                    "payload": {}
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 310,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/PROGRESSED/cases/2"
              }
            }
          ],
          "each": false,
          "simulate": {
            "after": 1000,
            "weight": 12
          },
          "basis": "assumed",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 291,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/PROGRESSED"
          }
        },
        "COMPLETED": {
          "name": "COMPLETED",
          "description": "The work is done; the payload may hold its outputs.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "RUNNING"
              ],
              "to": "COMPLETED",
              "effects": {
                "merge": {
                  "/outputs": "$request.body#/payload/outputs",
                  "/attempts/-1/outputs": "$request.body#/payload/outputs"
                },
                "set": {
                  "/progress": 100,
                  "/attempts/-1/progress": 100,
                  "/execution_summary": {
                    "duration_ms": {
                      "$elapsed": [
                        "$self#/attempts/-1/started_at",
                        "$now"
                      ]
                    },
                    "worker_id": {
                      "$first": [
                        "$self#/execution_summary/worker_id",
                        null
                      ]
                    },
                    "error_message": null,
                    "gpu_id": {
                      "$first": [
                        "$self#/execution_summary/gpu_id",
                        null
                      ]
                    }
                  },
                  "/attempts/-1/execution_summary": {
                    "duration_ms": {
                      "$elapsed": [
                        "$self#/attempts/-1/started_at",
                        "$now"
                      ]
                    },
                    "worker_id": {
                      "$first": [
                        "$self#/execution_summary/worker_id",
                        null
                      ]
                    },
                    "error_message": null,
                    "gpu_id": {
                      "$first": [
                        "$self#/execution_summary/gpu_id",
                        null
                      ]
                    }
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 317,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/OpRun/events/COMPLETED"
              }
            }
          ],
          "otherwise": "refused",
          "each": true,
          "simulate": {
            "after": 2000,
            "weight": 8
          },
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 317,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/COMPLETED"
          }
        },
        "FAILED": {
          "name": "FAILED",
          "description": "The attempt has failed; the payload may say why. While attempts are left, the run is retried by itself.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "RUNNING"
              ],
              "to": "PENDING",
              "if": {
                "lt": [
                  "$self#/current_attempt",
                  "$self#/retry_policy/max_attempts"
                ]
              },
              "effects": {
                "set": {
                  "/updated_at": "$now",
                  "/progress": 0,
                  "/outputs": {},
                  "/execution_summary": null,
                  "/events": [
                    {
                      "t": "$now",
                      "type": "RETRIED",
                      "msg": "Automatic retry",
                      "payload": {
                        "force": false
                      }
                    }
                  ],
                  "/attempts/-1/state": "FAILED",
                  "/attempts/-1/finished_at": "$now",
                  "/attempts/-1/execution_summary": {
                    "duration_ms": {
                      "$elapsed": [
                        "$self#/attempts/-1/started_at",
                        "$now"
                      ]
                    },
                    "worker_id": {
                      "$first": [
                        "$self#/execution_summary/worker_id",
                        null
                      ]
                    },
                    "error_message": {
                      "$first": [
                        "$request.body#/payload/error_message",
                        null
                      ]
                    },
                    "gpu_id": {
                      "$first": [
                        "$self#/execution_summary/gpu_id",
                        null
                      ]
                    }
                  }
                },
                "add": {
                  "/current_attempt": 1
                },
                "append": {
                  "/attempts/-1/events": {
                    "t": "$now",
                    "type": "$event",
                    "msg": {
                      "$first": [
                        "$request.body#/msg",
                        "$event"
                      ]
                    },
                    "payload": {
                      "$first": [
                        "$request.body#/payload",
                        {}
                      ]
                    }
                  },
                  "/attempts": {
                    "id": "$new",
                    "attempt": {
                      "$sum": [
                        "$self#/current_attempt",
                        1
                      ]
                    },
                    "state": "PENDING",
                    "progress": 0,
                    "events": [
                      {
                        "t": "$now",
                        "type": "RETRIED",
                        "msg": "Automatic retry",
                        "payload": {
                          "force": false
                        }
                      }
                    ],
                    "outputs": {},
                    "execution_summary": null,
                    "started_at": null,
                    "finished_at": null
                  }
                },
                "assumed": [
                  "/progress",
                  "/outputs",
                  "/execution_summary",
                  "/events",
                  "/attempts/-/events",
                  "/attempts/-/execution_summary"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 344,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/FAILED/cases/0"
              }
            },
            {
              "from": [
                "RUNNING"
              ],
              "to": "FAILED",
              "effects": {
                "set": {
                  "/updated_at": "$now",
                  "/execution_summary": {
                    "duration_ms": {
                      "$elapsed": [
                        "$self#/attempts/-1/started_at",
                        "$now"
                      ]
                    },
                    "worker_id": {
                      "$first": [
                        "$self#/execution_summary/worker_id",
                        null
                      ]
                    },
                    "error_message": {
                      "$first": [
                        "$request.body#/payload/error_message",
                        null
                      ]
                    },
                    "gpu_id": {
                      "$first": [
                        "$self#/execution_summary/gpu_id",
                        null
                      ]
                    }
                  },
                  "/attempts/-1/execution_summary": {
                    "duration_ms": {
                      "$elapsed": [
                        "$self#/attempts/-1/started_at",
                        "$now"
                      ]
                    },
                    "worker_id": {
                      "$first": [
                        "$self#/execution_summary/worker_id",
                        null
                      ]
                    },
                    "error_message": {
                      "$first": [
                        "$request.body#/payload/error_message",
                        null
                      ]
                    },
                    "gpu_id": {
                      "$first": [
                        "$self#/execution_summary/gpu_id",
                        null
                      ]
                    }
                  }
                },
                "append": {
                  "/events": {
                    "t": "$now",
                    "type": "$event",
                    "msg": {
                      "$first": [
                        "$request.body#/msg",
                        "$event"
                      ]
                    },
                    "payload": {
                      "$first": [
                        "$request.body#/payload",
                        {}
                      ]
                    }
                  },
                  "/attempts/-1/events": {
                    "t": "$now",
                    "type": "$event",
                    "msg": {
                      "$first": [
                        "$request.body#/msg",
                        "$event"
                      ]
                    },
                    "payload": {
                      "$first": [
                        "$request.body#/payload",
                        {}
                      ]
                    }
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 374,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/FAILED/cases/1"
              }
            }
          ],
          "otherwise": "refused",
          "each": false,
          "simulate": {
            "after": 2000,
            "weight": 1
          },
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 337,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/FAILED"
          }
        },
        "CANCELLED": {
          "name": "CANCELLED",
          "description": "Called off, by a user or by the worker. Workers that look at the run stop the container.",
          "by": "client",
          "cases": [
            {
              "from": [
                "RUNNING"
              ],
              "to": "CANCELLED",
              "effects": {
                "set": {
                  "/updated_at": "$now",
                  "/execution_summary": {
                    "duration_ms": {
                      "$elapsed": [
                        "$self#/attempts/-1/started_at",
                        "$now"
                      ]
                    },
                    "worker_id": {
                      "$first": [
                        "$self#/execution_summary/worker_id",
                        null
                      ]
                    },
                    "error_message": null,
                    "gpu_id": {
                      "$first": [
                        "$self#/execution_summary/gpu_id",
                        null
                      ]
                    }
                  },
                  "/attempts/-1/execution_summary": {
                    "duration_ms": {
                      "$elapsed": [
                        "$self#/attempts/-1/started_at",
                        "$now"
                      ]
                    },
                    "worker_id": {
                      "$first": [
                        "$self#/execution_summary/worker_id",
                        null
                      ]
                    },
                    "error_message": null,
                    "gpu_id": {
                      "$first": [
                        "$self#/execution_summary/gpu_id",
                        null
                      ]
                    }
                  }
                },
                "append": {
                  "/events": {
                    "t": "$now",
                    "type": "CANCELLED",
                    "msg": {
                      "$first": [
                        "$request.body#/msg",
                        "Cancelled by user"
                      ]
                    },
                    "payload": {
                      "$first": [
                        "$request.body#/payload",
                        {}
                      ]
                    }
                  },
                  "/attempts/-1/events": {
                    "t": "$now",
                    "type": "CANCELLED",
                    "msg": {
                      "$first": [
                        "$request.body#/msg",
                        "Cancelled by user"
                      ]
                    },
                    "payload": {
                      "$first": [
                        "$request.body#/payload",
                        {}
                      ]
                    }
                  }
                },
                "assumed": [
                  "/execution_summary"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 384,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/CANCELLED/cases/0"
              }
            },
            {
              "from": [
                "PENDING",
                "ASSIGNED"
              ],
              "to": "CANCELLED",
              "effects": {
                "set": {
                  "/updated_at": "$now"
                },
                "append": {
                  "/events": {
                    "t": "$now",
                    "type": "CANCELLED",
                    "msg": {
                      "$first": [
                        "$request.body#/msg",
                        "Cancelled by user"
                      ]
                    },
                    "payload": {
                      "$first": [
                        "$request.body#/payload",
                        {}
                      ]
                    }
                  },
                  "/attempts/-1/events": {
                    "t": "$now",
                    "type": "CANCELLED",
                    "msg": {
                      "$first": [
                        "$request.body#/msg",
                        "Cancelled by user"
                      ]
                    },
                    "payload": {
                      "$first": [
                        "$request.body#/payload",
                        {}
                      ]
                    }
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 398,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/CANCELLED/cases/1"
              }
            }
          ],
          "otherwise": "terminal",
          "each": false,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 379,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/CANCELLED"
          }
        },
        "RETRIED": {
          "name": "RETRIED",
          "description": "A further attempt by hand; its timeline begins with this event.",
          "by": "client",
          "cases": [
            {
              "from": [
                "FAILED",
                "CANCELLED"
              ],
              "to": "PENDING",
              "effects": {
                "set": {
                  "/updated_at": "$now",
                  "/progress": 0,
                  "/outputs": {},
                  "/execution_summary": null,
                  "/events": [
                    {
                      "t": "$now",
                      "type": "RETRIED",
                      "msg": "Manual retry",
                      "payload": {
                        "force": true
                      }
                    }
                  ]
                },
                "add": {
                  "/current_attempt": 1
                },
                "append": {
                  "/attempts": {
                    "id": "$new",
                    "attempt": {
                      "$sum": [
                        "$self#/current_attempt",
                        1
                      ]
                    },
                    "state": "PENDING",
                    "progress": 0,
                    "events": [
                      {
                        "t": "$now",
                        "type": "RETRIED",
                        "msg": "Manual retry",
                        "payload": {
                          "force": true
                        }
                      }
                    ],
                    "outputs": {},
                    "execution_summary": null,
                    "started_at": null,
                    "finished_at": null
                  }
                },
                "assumed": [
                  "/progress",
                  "/outputs",
                  "/execution_summary",
                  "/events",
                  "/attempts/-/events",
                  "/attempts/-/execution_summary"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 403,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/OpRun/events/RETRIED"
              }
            }
          ],
          "otherwise": "notRetryable",
          "each": false,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 403,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/RETRIED"
          }
        },
        "PATCHED": {
          "name": "PATCHED",
          "description": "An emergency exit, which writes the state past the timeline. A run that is over stays as it is.",
          "by": "client",
          "cases": [
            {
              "from": [
                "PENDING",
                "ASSIGNED",
                "RUNNING"
              ],
              "to": "$request.body#/state",
              "if": {
                "present": "$request.body#/state"
              },
              "effects": {
                "set": {
                  "/updated_at": "$now",
                  "/outputs": {
                    "$first": [
                      "$request.body#/outputs",
                      "$self#/outputs"
                    ]
                  },
                  "/priority": {
                    "$first": [
                      "$request.body#/priority",
                      "$self#/priority"
                    ]
                  },
                  "/attempts/-1/state": "$to",
                  "/attempts/-1/outputs": {
                    "$first": [
                      "$request.body#/outputs",
                      "$self#/outputs"
                    ]
                  },
                  "/execution_summary": "$self#/execution_summary",
                  "/attempts/-1/execution_summary": "$self#/attempts/-1/execution_summary"
                },
                "assumed": [
                  "/execution_summary",
                  "/attempts/-1/state",
                  "/attempts/-1/outputs",
                  "/attempts/-1/execution_summary"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 434,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/PATCHED/cases/0"
              }
            },
            {
              "from": [
                "PENDING",
                "ASSIGNED",
                "RUNNING"
              ],
              "if": {
                "any": [
                  {
                    "present": "$request.body#/outputs"
                  },
                  {
                    "present": "$request.body#/priority"
                  }
                ]
              },
              "effects": {
                "set": {
                  "/updated_at": "$now",
                  "/outputs": {
                    "$first": [
                      "$request.body#/outputs",
                      "$self#/outputs"
                    ]
                  },
                  "/priority": {
                    "$first": [
                      "$request.body#/priority",
                      "$self#/priority"
                    ]
                  },
                  "/attempts/-1/outputs": {
                    "$first": [
                      "$request.body#/outputs",
                      "$self#/outputs"
                    ]
                  }
                },
                "assumed": [
                  "/attempts/-1/outputs"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 446,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/PATCHED/cases/1"
              }
            },
            {
              "from": [
                "PENDING",
                "ASSIGNED",
                "RUNNING",
                "COMPLETED",
                "FAILED",
                "CANCELLED"
              ],
              "if": {
                "all": [
                  {
                    "absent": "$request.body#/state"
                  },
                  {
                    "absent": "$request.body#/outputs"
                  },
                  {
                    "absent": "$request.body#/priority"
                  }
                ]
              },
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 450,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpRun/events/PATCHED/cases/2"
              }
            }
          ],
          "otherwise": "locked",
          "each": false,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 429,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpRun/events/PATCHED"
          }
        }
      },
      "each": {
        "set": {
          "/updated_at": "$now"
        },
        "append": {
          "/events": {
            "t": "$now",
            "type": "$event",
            "msg": {
              "$first": [
                "$request.body#/msg",
                "$event"
              ]
            },
            "payload": {
              "$first": [
                "$request.body#/payload",
                {}
              ]
            }
          },
          "/attempts/-1/events": {
            "t": "$now",
            "type": "$event",
            "msg": {
              "$first": [
                "$request.body#/msg",
                "$event"
              ]
            },
            "payload": {
              "$first": [
                "$request.body#/payload",
                {}
              ]
            }
          }
        }
      },
      "illegal": "refused",
      "missing": "notFound",
      "wait": {
        "every": 2000,
        "backoff": 1,
        "max": 10000,
        "timeout": 600000,
        "until": [
          "COMPLETED",
          "FAILED",
          "CANCELLED"
        ]
      },
      "waiters": {
        "started": {
          "description": "The container runs, or has run.",
          "until": [
            "RUNNING",
            "COMPLETED"
          ],
          "fails": [
            "FAILED",
            "CANCELLED"
          ]
        },
        "completed": {
          "description": "The work is done.",
          "until": [
            "COMPLETED"
          ],
          "fails": [
            "FAILED",
            "CANCELLED"
          ]
        }
      },
      "settled": [
        "COMPLETED",
        "FAILED",
        "CANCELLED"
      ],
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 121,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/OpRun"
      }
    },
    "OpDefinition": {
      "name": "OpDefinition",
      "description": "What a run is made from, under a name and a version. That there are definitions, and how they are called, is documented; how they look is assumed.",
      "schema": "OpDefinition",
      "id": "/id",
      "state": "/status",
      "keeps": [],
      "open": false,
      "states": {
        "exists": {
          "name": "exists",
          "value": {},
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 462,
            "column": 5,
            "pointer": "/x-conduct/lifecycles/OpDefinition"
          }
        }
      },
      "events": {
        "upsert": {
          "name": "upsert",
          "description": "A version that is there already is replaced.",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "exists",
              "effects": {
                "set": {
                  "/id": "{$request.body#/name}:{$request.body#/version}",
                  "/name": "$request.body#/name",
                  "/version": "$request.body#/version",
                  "/description": {
                    "$first": [
                      "$request.body#/description",
                      null
                    ]
                  },
                  "/image": "$request.body#/image",
                  "/constraints": {
                    "ram_mb": {
                      "$first": [
                        "$request.body#/constraints/ram_mb",
                        null
                      ]
                    },
                    "vram_mb": {
                      "$first": [
                        "$request.body#/constraints/vram_mb",
                        null
                      ]
                    },
                    "cpu": {
                      "$first": [
                        "$request.body#/constraints/cpu",
                        null
                      ]
                    }
                  },
                  "/retry_policy": {
                    "max_attempts": {
                      "$first": [
                        "$request.body#/retry_policy/max_attempts",
                        1
                      ]
                    }
                  },
                  "/event_delivery": {
                    "$first": [
                      "$request.body#/event_delivery",
                      null
                    ]
                  },
                  "/updated_at": "$now"
                },
                "init": {
                  "/created_at": "$now"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 471,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpDefinition/events/upsert/cases/0"
              }
            },
            {
              "from": [
                "exists"
              ],
              "effects": {
                "set": {
                  "/id": "{$request.body#/name}:{$request.body#/version}",
                  "/name": "$request.body#/name",
                  "/version": "$request.body#/version",
                  "/description": {
                    "$first": [
                      "$request.body#/description",
                      null
                    ]
                  },
                  "/image": "$request.body#/image",
                  "/constraints": {
                    "ram_mb": {
                      "$first": [
                        "$request.body#/constraints/ram_mb",
                        null
                      ]
                    },
                    "vram_mb": {
                      "$first": [
                        "$request.body#/constraints/vram_mb",
                        null
                      ]
                    },
                    "cpu": {
                      "$first": [
                        "$request.body#/constraints/cpu",
                        null
                      ]
                    }
                  },
                  "/retry_policy": {
                    "max_attempts": {
                      "$first": [
                        "$request.body#/retry_policy/max_attempts",
                        1
                      ]
                    }
                  },
                  "/event_delivery": {
                    "$first": [
                      "$request.body#/event_delivery",
                      null
                    ]
                  },
                  "/updated_at": "$now"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/gyoza/openapi.yaml",
                "line": 484,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/OpDefinition/events/upsert/cases/1"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/gyoza/openapi.yaml",
            "line": 467,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/OpDefinition/events/upsert"
          }
        }
      },
      "each": {},
      "missing": "noDefinition",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 462,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/OpDefinition"
      }
    }
  },
  "errors": {
    "notFound": {
      "name": "notFound",
      "status": 404,
      "headers": {},
      "body": {
        "detail": "OpRun '{$request.path.id}' not found"
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 32,
        "column": 5,
        "pointer": "/x-conduct/errors/notFound"
      }
    },
    "noDefinition": {
      "name": "noDefinition",
      "status": 404,
      "headers": {},
      "body": {
        "detail": "OpDefinition '{$request.path.name}' not found"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 35,
        "column": 5,
        "pointer": "/x-conduct/errors/noDefinition"
      }
    },
    "terminal": {
      "name": "terminal",
      "description": "The run is over.",
      "status": 400,
      "headers": {},
      "body": {
        "detail": "Run is already in terminal state {$self#/state}"
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 39,
        "column": 5,
        "pointer": "/x-conduct/errors/terminal"
      }
    },
    "refused": {
      "name": "refused",
      "description": "The event does not fit the state of the run, or its message does not fit the event.",
      "status": 400,
      "headers": {},
      "body": {
        "detail": "Event {$event} is not possible in state {$self#/state}"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 43,
        "column": 5,
        "pointer": "/x-conduct/errors/refused"
      }
    },
    "badProgress": {
      "name": "badProgress",
      "status": 400,
      "headers": {},
      "body": {
        "detail": "PROGRESS needs a running run and a msg from 0 to 100"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 48,
        "column": 5,
        "pointer": "/x-conduct/errors/badProgress"
      }
    },
    "unknownEvent": {
      "name": "unknownEvent",
      "status": 400,
      "headers": {},
      "body": {
        "detail": "Invalid event type '{$request.body#/type}'"
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 52,
        "column": 5,
        "pointer": "/x-conduct/errors/unknownEvent"
      }
    },
    "notRetryable": {
      "name": "notRetryable",
      "status": 400,
      "headers": {},
      "body": {
        "detail": "Cannot retry a run in state {$self#/state}"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 55,
        "column": 5,
        "pointer": "/x-conduct/errors/notRetryable"
      }
    },
    "locked": {
      "name": "locked",
      "description": "A run that is over is changed by a retry only.",
      "status": 400,
      "headers": {},
      "body": {
        "detail": "Run is locked in terminal state {$self#/state}"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 59,
        "column": 5,
        "pointer": "/x-conduct/errors/locked"
      }
    },
    "invalidUpdate": {
      "name": "invalidUpdate",
      "status": 400,
      "headers": {},
      "body": {
        "detail": "Invalid state '{$request.body#/state}'"
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 64,
        "column": 5,
        "pointer": "/x-conduct/errors/invalidUpdate"
      }
    },
    "invalidState": {
      "name": "invalidState",
      "status": 400,
      "headers": {},
      "body": {
        "detail": "Invalid state '{$value}'"
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 67,
        "column": 5,
        "pointer": "/x-conduct/errors/invalidState"
      }
    },
    "stateMismatch": {
      "name": "stateMismatch",
      "status": 400,
      "headers": {},
      "body": {
        "detail": "state and status must match when both are provided"
      },
      "expect": {
        "/detail": "state and status must match when both are provided"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 70,
        "column": 5,
        "pointer": "/x-conduct/errors/stateMismatch"
      }
    },
    "invalidTimestamp": {
      "name": "invalidTimestamp",
      "description": "The number of seconds is beyond what a date can hold.",
      "status": 400,
      "headers": {},
      "body": {
        "detail": "Invalid created timestamp"
      },
      "expect": {
        "/detail": "Invalid created timestamp"
      },
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 74,
        "column": 5,
        "pointer": "/x-conduct/errors/invalidTimestamp"
      }
    },
    "unknownCursor": {
      "name": "unknownCursor",
      "status": 400,
      "headers": {},
      "body": {
        "detail": "Cursor '{$value}' not found"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 79,
        "column": 5,
        "pointer": "/x-conduct/errors/unknownCursor"
      }
    },
    "bothCursors": {
      "name": "bothCursors",
      "status": 400,
      "headers": {},
      "body": {
        "detail": "starting_after and ending_before exclude each other"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 83,
        "column": 5,
        "pointer": "/x-conduct/errors/bothCursors"
      }
    },
    "unprocessable": {
      "name": "unprocessable",
      "description": "The framework's answer to a request that does not validate.",
      "status": 422,
      "headers": {},
      "body": {
        "detail": {
          "$map": {
            "of": "$violations",
            "to": {
              "type": "$item#/keyword",
              "loc": "$item#/path",
              "msg": "$item#/message",
              "input": "$item#/value"
            }
          }
        }
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 87,
        "column": 5,
        "pointer": "/x-conduct/errors/unprocessable"
      }
    },
    "unauthorized": {
      "name": "unauthorized",
      "status": 401,
      "headers": {},
      "body": {
        "detail": "Missing or invalid API key"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 95,
        "column": 5,
        "pointer": "/x-conduct/errors/unauthorized"
      }
    },
    "noSuchPath": {
      "name": "noSuchPath",
      "status": 404,
      "headers": {},
      "body": {
        "detail": "Not Found"
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 99,
        "column": 5,
        "pointer": "/x-conduct/errors/noSuchPath"
      }
    },
    "noSuchMethod": {
      "name": "noSuchMethod",
      "status": 405,
      "headers": {},
      "body": {
        "detail": "Method Not Allowed"
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/gyoza/openapi.yaml",
        "line": 102,
        "column": 5,
        "pointer": "/x-conduct/errors/noSuchMethod"
      }
    }
  },
  "refusals": {
    "request": "unprocessable",
    "credentials": "unauthorized",
    "path": "noSuchPath",
    "method": "noSuchMethod"
  },
  "schemas": {
    "OpRunState": {
      "description": "Where a run or an attempt is.",
      "type": "string",
      "enum": [
        "PENDING",
        "ASSIGNED",
        "RUNNING",
        "COMPLETED",
        "FAILED",
        "CANCELLED"
      ],
      "examples": [
        "RUNNING"
      ]
    },
    "EventType": {
      "description": "What an event on a timeline says.",
      "type": "string",
      "enum": [
        "ASSIGNED",
        "STARTED",
        "INFO",
        "PROGRESS",
        "COMPLETED",
        "FAILED",
        "CANCELLED",
        "ERROR",
        "RETRIED"
      ],
      "examples": [
        "PROGRESS"
      ]
    },
    "OpRun": {
      "description": "One execution of an image.",
      "type": "object",
      "required": [
        "id",
        "state",
        "priority",
        "image",
        "inputs",
        "outputs",
        "constraints",
        "retry_policy",
        "event_delivery",
        "op_definition",
        "created_at",
        "updated_at",
        "progress",
        "current_attempt",
        "events",
        "execution_summary"
      ],
      "properties": {
        "id": {
          "type": "string",
          "format": "uuid",
          "readOnly": true
        },
        "state": {
          "$ref": "#/schemas/OpRunState"
        },
        "priority": {
          "description": "Runs with a higher number go first.",
          "type": "integer"
        },
        "image": {
          "type": "string"
        },
        "inputs": {
          "type": "object",
          "additionalProperties": true
        },
        "outputs": {
          "description": "What the current attempt produced; empty until it has.",
          "type": "object",
          "additionalProperties": true
        },
        "constraints": {
          "$ref": "#/schemas/Constraints"
        },
        "retry_policy": {
          "$ref": "#/schemas/RetryPolicy"
        },
        "event_delivery": {
          "description": "Where the events of the run are published to.",
          "anyOf": [
            {
              "$ref": "#/schemas/EventDelivery"
            },
            {
              "type": "null"
            }
          ]
        },
        "op_definition": {
          "description": "The definition it is a run of; null if it has none.",
          "type": [
            "string",
            "null"
          ]
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
        "progress": {
          "description": "Of the current attempt.",
          "type": "integer",
          "minimum": 0,
          "maximum": 100
        },
        "current_attempt": {
          "description": "Which attempt this is, from 1.",
          "type": "integer",
          "minimum": 1,
          "readOnly": true
        },
        "events": {
          "description": "The timeline of the current attempt.",
          "type": "array",
          "items": {
            "$ref": "#/schemas/OpEvent"
          }
        },
        "execution_summary": {
          "description": "How the current attempt was carried out; null before it starts.",
          "anyOf": [
            {
              "$ref": "#/schemas/ExecutionSummary"
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "examples": [
        {
          "id": "9f1c2b7e-4a53-4c0e-8b6d-2f7d1a0c5e34",
          "state": "RUNNING",
          "priority": 4,
          "image": "geoiahub/my_product:latest",
          "inputs": {
            "param": "value"
          },
          "outputs": {},
          "constraints": {
            "ram_mb": 4096,
            "vram_mb": null,
            "cpu": null
          },
          "retry_policy": {
            "max_attempts": 3
          },
          "event_delivery": null,
          "op_definition": null,
          "created_at": "2026-01-01T12:00:00Z",
          "updated_at": "2026-01-01T12:00:05Z",
          "progress": 25,
          "current_attempt": 1,
          "events": [
            {
              "t": "2026-01-01T12:00:02Z",
              "type": "STARTED",
              "msg": "Container started",
              "payload": {
                "worker_id": "worker-1",
                "gpu_id": 0
              }
            },
            {
              "t": "2026-01-01T12:00:05Z",
              "type": "PROGRESS",
              "msg": 25,
              "payload": {}
            }
          ],
          "execution_summary": {
            "duration_ms": null,
            "worker_id": "worker-1",
            "error_message": null,
            "gpu_id": 0
          }
        }
      ]
    },
    "OpRunList": {
      "description": "A page of runs.",
      "type": "object",
      "required": [
        "object",
        "data",
        "has_more",
        "url"
      ],
      "properties": {
        "object": {
          "const": "list",
          "type": "string"
        },
        "data": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/OpRun"
          }
        },
        "has_more": {
          "description": "Whether there are further runs in the direction of paging.",
          "type": "boolean"
        },
        "url": {
          "const": "/runs",
          "type": "string"
        }
      },
      "examples": [
        {
          "object": "list",
          "data": [
            {
              "id": "9f1c2b7e-4a53-4c0e-8b6d-2f7d1a0c5e34",
              "state": "RUNNING",
              "priority": 4,
              "image": "geoiahub/my_product:latest",
              "inputs": {
                "param": "value"
              },
              "outputs": {},
              "constraints": {
                "ram_mb": 4096,
                "vram_mb": null,
                "cpu": null
              },
              "retry_policy": {
                "max_attempts": 3
              },
              "event_delivery": null,
              "op_definition": null,
              "created_at": "2026-01-01T12:00:00Z",
              "updated_at": "2026-01-01T12:00:05Z",
              "progress": 25,
              "current_attempt": 1,
              "events": [
                {
                  "t": "2026-01-01T12:00:02Z",
                  "type": "STARTED",
                  "msg": "Container started",
                  "payload": {
                    "worker_id": "worker-1",
                    "gpu_id": 0
                  }
                },
                {
                  "t": "2026-01-01T12:00:05Z",
                  "type": "PROGRESS",
                  "msg": 25,
                  "payload": {}
                }
              ],
              "execution_summary": {
                "duration_ms": null,
                "worker_id": "worker-1",
                "error_message": null,
                "gpu_id": 0
              }
            }
          ],
          "has_more": false,
          "url": "/runs"
        }
      ]
    },
    "OpRunCreate": {
      "description": "What to run, and how.",
      "type": "object",
      "required": [
        "image"
      ],
      "properties": {
        "image": {
          "type": "string"
        },
        "priority": {
          "description": "Runs with a higher number go first.",
          "type": "integer",
          "default": 5
        },
        "inputs": {
          "type": "object",
          "additionalProperties": true,
          "default": {}
        },
        "constraints": {
          "anyOf": [
            {
              "$ref": "#/schemas/ConstraintsCreate"
            },
            {
              "type": "null"
            }
          ]
        },
        "retry_policy": {
          "anyOf": [
            {
              "$ref": "#/schemas/RetryPolicy"
            },
            {
              "type": "null"
            }
          ]
        },
        "event_delivery": {
          "anyOf": [
            {
              "$ref": "#/schemas/EventDeliveryCreate"
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "examples": [
        {
          "image": "geoiahub/my_product:latest",
          "priority": 4,
          "inputs": {
            "param": "value"
          },
          "constraints": {
            "ram_mb": 4096
          }
        },
        {
          "image": "geoiahub/my_product:latest",
          "inputs": {
            "param": "value"
          },
          "retry_policy": {
            "max_attempts": 3
          }
        }
      ]
    },
    "OpDefinition": {
      "description": "What runs are made from, under a name and a version.",
      "type": "object",
      "required": [
        "id",
        "name",
        "version",
        "description",
        "image",
        "constraints",
        "retry_policy",
        "event_delivery",
        "created_at",
        "updated_at"
      ],
      "properties": {
        "id": {
          "description": "Name and version; runs show it as `op_definition`.",
          "type": "string",
          "readOnly": true
        },
        "name": {
          "type": "string"
        },
        "version": {
          "type": "string"
        },
        "description": {
          "type": [
            "string",
            "null"
          ]
        },
        "image": {
          "type": "string"
        },
        "constraints": {
          "$ref": "#/schemas/Constraints"
        },
        "retry_policy": {
          "$ref": "#/schemas/RetryPolicy"
        },
        "event_delivery": {
          "anyOf": [
            {
              "$ref": "#/schemas/EventDelivery"
            },
            {
              "type": "null"
            }
          ]
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
        }
      },
      "examples": [
        {
          "id": "flood-map:1.0.0",
          "name": "flood-map",
          "version": "1.0.0",
          "description": "Maps of what is under water.",
          "image": "geoiahub/my_product:latest",
          "constraints": {
            "ram_mb": 4096,
            "vram_mb": null,
            "cpu": null
          },
          "retry_policy": {
            "max_attempts": 3
          },
          "event_delivery": null,
          "created_at": "2026-01-01T11:00:00Z",
          "updated_at": "2026-01-01T11:00:00Z"
        }
      ]
    },
    "OpDefinitionUpsert": {
      "description": "A version of a definition.",
      "type": "object",
      "required": [
        "name",
        "version",
        "image"
      ],
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1,
          "examples": [
            "flood-map"
          ]
        },
        "version": {
          "type": "string",
          "minLength": 1,
          "examples": [
            "1.0.0"
          ]
        },
        "description": {
          "type": [
            "string",
            "null"
          ]
        },
        "image": {
          "type": "string"
        },
        "constraints": {
          "anyOf": [
            {
              "$ref": "#/schemas/ConstraintsCreate"
            },
            {
              "type": "null"
            }
          ]
        },
        "retry_policy": {
          "anyOf": [
            {
              "$ref": "#/schemas/RetryPolicy"
            },
            {
              "type": "null"
            }
          ]
        },
        "event_delivery": {
          "anyOf": [
            {
              "$ref": "#/schemas/EventDeliveryCreate"
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "examples": [
        {
          "name": "flood-map",
          "version": "1.0.0",
          "image": "geoiahub/my_product:latest",
          "retry_policy": {
            "max_attempts": 3
          }
        }
      ]
    },
    "OpRunFromDefinition": {
      "description": "What a run of a definition works on.",
      "type": "object",
      "properties": {
        "inputs": {
          "type": "object",
          "additionalProperties": true,
          "default": {}
        },
        "version": {
          "description": "Which version; without it the one that was kept last.",
          "type": [
            "string",
            "null"
          ]
        },
        "priority": {
          "description": "Runs with a higher number go first.",
          "type": "integer",
          "default": 5
        }
      },
      "examples": [
        {
          "inputs": {
            "param": "value"
          },
          "version": "1.0.0",
          "priority": 4
        }
      ]
    },
    "WorkerAssignment": {
      "description": "What a worker is to do next.",
      "type": "object",
      "required": [
        "run"
      ],
      "properties": {
        "run": {
          "description": "The run it was handed; null if none waits.",
          "anyOf": [
            {
              "$ref": "#/schemas/OpRun"
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "examples": [
        {
          "run": null
        },
        {
          "run": {
            "id": "9f1c2b7e-4a53-4c0e-8b6d-2f7d1a0c5e34",
            "state": "ASSIGNED",
            "priority": 4,
            "image": "geoiahub/my_product:latest",
            "inputs": {
              "param": "value"
            },
            "outputs": {},
            "constraints": {
              "ram_mb": 4096,
              "vram_mb": null,
              "cpu": null
            },
            "retry_policy": {
              "max_attempts": 3
            },
            "event_delivery": null,
            "op_definition": null,
            "created_at": "2026-01-01T12:00:00Z",
            "updated_at": "2026-01-01T12:00:01Z",
            "progress": 0,
            "current_attempt": 1,
            "events": [
              {
                "t": "2026-01-01T12:00:01Z",
                "type": "ASSIGNED",
                "msg": "ASSIGNED",
                "payload": {}
              }
            ],
            "execution_summary": null
          }
        }
      ]
    },
    "OpRunUpdate": {
      "description": "What to change. Members that are null or absent are left alone.",
      "type": "object",
      "properties": {
        "state": {
          "description": "One of the values of OpRunState; anything else is refused.",
          "type": [
            "string",
            "null"
          ]
        },
        "outputs": {
          "description": "Replaces all outputs.",
          "type": [
            "object",
            "null"
          ],
          "additionalProperties": true
        },
        "priority": {
          "type": [
            "integer",
            "null"
          ]
        }
      },
      "examples": [
        {
          "priority": 9
        }
      ]
    },
    "AddEvent": {
      "description": "An event for the timeline of the current attempt.",
      "type": "object",
      "required": [
        "type",
        "msg"
      ],
      "properties": {
        "type": {
          "description": "One of the values of EventType but RETRIED; anything else is refused.",
          "type": "string"
        },
        "msg": {
          "description": "A text, or the progress as a number.",
          "type": [
            "string",
            "integer"
          ]
        },
        "payload": {
          "type": [
            "object",
            "null"
          ],
          "additionalProperties": true
        }
      },
      "examples": [
        {
          "type": "STARTED",
          "msg": "Container started",
          "payload": {
            "worker_id": "worker-1",
            "gpu_id": 0
          }
        },
        {
          "type": "PROGRESS",
          "msg": 25
        },
        {
          "type": "COMPLETED",
          "msg": "Done",
          "payload": {
            "outputs": {
              "score": 0.93
            }
          }
        },
        {
          "type": "FAILED",
          "msg": "Out of memory",
          "payload": {
            "error_message": "container killed"
          }
        }
      ]
    },
    "OpEvent": {
      "description": "One entry of a timeline.",
      "type": "object",
      "required": [
        "t",
        "type",
        "msg",
        "payload"
      ],
      "properties": {
        "t": {
          "description": "When it happened.",
          "type": "string",
          "format": "date-time"
        },
        "type": {
          "$ref": "#/schemas/EventType"
        },
        "msg": {
          "type": [
            "string",
            "integer"
          ]
        },
        "payload": {
          "type": "object",
          "additionalProperties": true
        }
      },
      "examples": [
        {
          "t": "2026-01-01T12:00:05Z",
          "type": "PROGRESS",
          "msg": 25,
          "payload": {}
        }
      ]
    },
    "PolledOpEvent": {
      "description": "One entry of the current timeline, with its position and the state the run is in now.",
      "type": "object",
      "required": [
        "id",
        "type",
        "t",
        "msg",
        "state",
        "payload"
      ],
      "properties": {
        "id": {
          "description": "Its position on the timeline, from 0.",
          "type": "integer",
          "minimum": 0
        },
        "type": {
          "$ref": "#/schemas/EventType"
        },
        "t": {
          "description": "When it happened.",
          "type": "string",
          "format": "date-time"
        },
        "msg": {
          "type": [
            "string",
            "integer"
          ]
        },
        "state": {
          "$ref": "#/schemas/OpRunState"
        },
        "payload": {
          "type": "object",
          "additionalProperties": true
        }
      },
      "examples": [
        {
          "id": 1,
          "type": "PROGRESS",
          "t": "2026-01-01T12:00:05Z",
          "msg": 25,
          "state": "RUNNING",
          "payload": {}
        }
      ]
    },
    "OpEventList": {
      "description": "Entries of the current timeline.",
      "type": "object",
      "required": [
        "events"
      ],
      "properties": {
        "events": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/PolledOpEvent"
          }
        }
      },
      "examples": [
        {
          "events": [
            {
              "id": 1,
              "type": "PROGRESS",
              "t": "2026-01-01T12:00:05Z",
              "msg": 25,
              "state": "RUNNING",
              "payload": {}
            }
          ]
        }
      ]
    },
    "OpAttempt": {
      "description": "One try at a run.",
      "type": "object",
      "required": [
        "id",
        "op_run_id",
        "attempt",
        "state",
        "progress",
        "events",
        "inputs",
        "outputs",
        "execution_summary",
        "constraints",
        "started_at",
        "finished_at"
      ],
      "properties": {
        "id": {
          "type": "string"
        },
        "op_run_id": {
          "type": "string",
          "format": "uuid"
        },
        "attempt": {
          "description": "Which attempt it is, from 1.",
          "type": "integer",
          "minimum": 1
        },
        "state": {
          "$ref": "#/schemas/OpRunState"
        },
        "progress": {
          "type": "integer",
          "minimum": 0,
          "maximum": 100
        },
        "events": {
          "description": "The timeline of this attempt.",
          "type": "array",
          "items": {
            "$ref": "#/schemas/OpEvent"
          }
        },
        "inputs": {
          "type": "object",
          "additionalProperties": true
        },
        "outputs": {
          "type": "object",
          "additionalProperties": true
        },
        "execution_summary": {
          "anyOf": [
            {
              "$ref": "#/schemas/ExecutionSummary"
            },
            {
              "type": "null"
            }
          ]
        },
        "constraints": {
          "$ref": "#/schemas/Constraints"
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
          "id": "5d0f7c1e-0b1f-4f0c-9d7a-6a4be2c3d1f0",
          "op_run_id": "9f1c2b7e-4a53-4c0e-8b6d-2f7d1a0c5e34",
          "attempt": 1,
          "state": "RUNNING",
          "progress": 25,
          "events": [
            {
              "t": "2026-01-01T12:00:02Z",
              "type": "STARTED",
              "msg": "Container started",
              "payload": {
                "worker_id": "worker-1",
                "gpu_id": 0
              }
            },
            {
              "t": "2026-01-01T12:00:05Z",
              "type": "PROGRESS",
              "msg": 25,
              "payload": {}
            }
          ],
          "inputs": {
            "param": "value"
          },
          "outputs": {},
          "execution_summary": {
            "duration_ms": null,
            "worker_id": "worker-1",
            "error_message": null,
            "gpu_id": 0
          },
          "constraints": {
            "ram_mb": 4096,
            "vram_mb": null,
            "cpu": null
          },
          "started_at": "2026-01-01T12:00:02Z",
          "finished_at": null
        }
      ]
    },
    "ExecutionSummary": {
      "description": "How an attempt was carried out.",
      "type": "object",
      "required": [
        "duration_ms",
        "worker_id",
        "error_message",
        "gpu_id"
      ],
      "properties": {
        "duration_ms": {
          "description": "From start to end.",
          "type": [
            "integer",
            "null"
          ]
        },
        "worker_id": {
          "type": [
            "string",
            "null"
          ]
        },
        "error_message": {
          "type": [
            "string",
            "null"
          ]
        },
        "gpu_id": {
          "type": [
            "integer",
            "null"
          ]
        }
      },
      "examples": [
        {
          "duration_ms": null,
          "worker_id": "worker-1",
          "error_message": null,
          "gpu_id": 0
        }
      ]
    },
    "Constraints": {
      "description": "What a run needs of the machine; null where it does not matter.",
      "type": "object",
      "required": [
        "ram_mb",
        "vram_mb",
        "cpu"
      ],
      "properties": {
        "ram_mb": {
          "type": [
            "integer",
            "null"
          ]
        },
        "vram_mb": {
          "type": [
            "integer",
            "null"
          ]
        },
        "cpu": {
          "type": [
            "integer",
            "null"
          ]
        }
      },
      "examples": [
        {
          "ram_mb": 4096,
          "vram_mb": null,
          "cpu": null
        }
      ]
    },
    "ConstraintsCreate": {
      "description": "What a run needs of the machine.",
      "type": "object",
      "properties": {
        "ram_mb": {
          "type": [
            "integer",
            "null"
          ]
        },
        "vram_mb": {
          "type": [
            "integer",
            "null"
          ]
        },
        "cpu": {
          "type": [
            "integer",
            "null"
          ]
        }
      },
      "examples": [
        {
          "ram_mb": 4096
        }
      ]
    },
    "RetryPolicy": {
      "description": "How often a run is tried.",
      "type": "object",
      "required": [
        "max_attempts"
      ],
      "properties": {
        "max_attempts": {
          "description": "All attempts counted, the first too.",
          "type": "integer"
        }
      },
      "examples": [
        {
          "max_attempts": 3
        }
      ]
    },
    "EventDelivery": {
      "description": "Where events are published to.",
      "type": "object",
      "required": [
        "topic",
        "attributes"
      ],
      "properties": {
        "topic": {
          "type": "string"
        },
        "attributes": {
          "type": "object",
          "additionalProperties": true
        }
      },
      "examples": [
        {
          "topic": "runs",
          "attributes": {
            "team": "maps"
          }
        }
      ]
    },
    "EventDeliveryCreate": {
      "description": "Where to publish events to.",
      "type": "object",
      "required": [
        "topic"
      ],
      "properties": {
        "topic": {
          "type": "string"
        },
        "attributes": {
          "type": [
            "object",
            "null"
          ],
          "additionalProperties": true
        }
      },
      "examples": [
        {
          "topic": "runs"
        }
      ]
    },
    "ErrorResponse": {
      "description": "Why it was refused.",
      "type": "object",
      "required": [
        "detail"
      ],
      "properties": {
        "detail": {
          "type": "string"
        }
      },
      "examples": [
        {
          "detail": "OpRun '9f1c2b7e-4a53-4c0e-8b6d-2f7d1a0c5e34' not found"
        }
      ]
    },
    "HTTPValidationError": {
      "description": "What does not validate.",
      "type": "object",
      "required": [
        "detail"
      ],
      "properties": {
        "detail": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/ValidationError"
          }
        }
      },
      "examples": [
        {
          "detail": [
            {
              "type": "maximum",
              "loc": [
                "query",
                "limit"
              ],
              "msg": "must be at most 100",
              "input": 101
            }
          ]
        }
      ]
    },
    "ValidationError": {
      "description": "One value that does not validate.",
      "type": "object",
      "required": [
        "type",
        "loc",
        "msg"
      ],
      "properties": {
        "type": {
          "description": "Which rule it breaks.",
          "type": "string"
        },
        "loc": {
          "description": "Where it is, the part of the request first.",
          "type": "array",
          "items": {
            "type": [
              "string",
              "integer"
            ]
          }
        },
        "msg": {
          "description": "What is wrong with it.",
          "type": "string"
        },
        "input": {
          "description": "What was sent."
        }
      },
      "examples": [
        {
          "type": "maximum",
          "loc": [
            "query",
            "limit"
          ],
          "msg": "must be at most 100",
          "input": 101
        }
      ]
    }
  },
  "security": {
    "ApiKey": {
      "type": "apiKey",
      "in": "header",
      "name": "X-API-Key"
    }
  }
});
