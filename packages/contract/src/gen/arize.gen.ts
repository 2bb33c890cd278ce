// Generated from openapi/arize/openapi.yaml. Run "npm run generate"; do not edit.

import { deepFreeze } from "../compile/freeze.ts";
import type { Contract } from "../contract.ts";

export const arize: Contract = /* @__PURE__ */ deepFreeze<Contract>({
  "name": "arize",
  "title": "Arize tasks",
  "version": "8.26.0",
  "conduct": "1.0",
  "source": "openapi/arize/openapi.yaml",
  "servers": [
    "https://api.arize.com",
    "https://api.{region}.arize.com"
  ],
  "operations": [
    {
      "id": "listTasks",
      "method": "GET",
      "path": "/v2/tasks",
      "summary": "List tasks",
      "deprecated": false,
      "parameters": [
        {
          "name": "space_id",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 404,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks/get/parameters/0"
          }
        },
        {
          "name": "space_name",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 409,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks/get/parameters/1"
          }
        },
        {
          "name": "name",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 414,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks/get/parameters/2"
          }
        },
        {
          "name": "project_id",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 419,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks/get/parameters/3"
          }
        },
        {
          "name": "dataset_id",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 424,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks/get/parameters/4"
          }
        },
        {
          "name": "type",
          "in": "query",
          "required": false,
          "schema": {
            "$ref": "#/schemas/TaskType"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 429,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks/get/parameters/5"
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
            "default": 50
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 738,
            "column": 5,
            "pointer": "/components/parameters/limit"
          }
        },
        {
          "name": "cursor",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 744,
            "column": 5,
            "pointer": "/components/parameters/cursor"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of tasks, newest first.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/TaskList"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what the API allows, or not now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Bad Request",
                "status": 400,
                "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
                "detail": "limit must be <= 100"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Unauthorized",
                "status": 401,
                "detail": "Send an API key as a bearer token."
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key may not do this.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Forbidden",
                "status": 403,
                "detail": "The API key has no access to this space."
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such task or run.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Not Found",
                "status": 404,
                "detail": "There is no such task."
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Too Many Requests",
                "status": 429,
                "detail": "Slow down."
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": false,
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
          "bearerAuth"
        ]
      ],
      "lists": {
        "lifecycle": "Task"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [
        {
          "param": "query.space_id",
          "field": "/space_id",
          "op": "eq",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 450,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks/get/x-conduct/filters/space_id"
          }
        },
        {
          "param": "query.space_name",
          "field": "/space_name",
          "op": "icontains",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 451,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks/get/x-conduct/filters/space_name"
          }
        },
        {
          "param": "query.name",
          "field": "/name",
          "op": "icontains",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 452,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks/get/x-conduct/filters/name"
          }
        },
        {
          "param": "query.project_id",
          "field": "/project_id",
          "op": "eq",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 453,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks/get/x-conduct/filters/project_id"
          }
        },
        {
          "param": "query.dataset_id",
          "field": "/dataset_id",
          "op": "eq",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 454,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks/get/x-conduct/filters/dataset_id"
          }
        },
        {
          "param": "query.type",
          "field": "/type",
          "op": "eq",
          "as": "string",
          "invalid": "invalidRequest",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 455,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks/get/x-conduct/filters/type"
          }
        }
      ],
      "pagination": {
        "name": "cursor",
        "style": "cursor",
        "request": {
          "cursor": "query.cursor",
          "size": "query.limit"
        },
        "response": {
          "items": "/tasks",
          "next": "/pagination/next_cursor",
          "more": "/pagination/has_more"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 50,
          "min": 1,
          "max": 100,
          "over": "invalidRequest",
          "under": "invalidRequest",
          "fill": "exact"
        },
        "order": {
          "by": "/created_at",
          "dir": "desc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "badCursor",
        "both": "after",
        "binds": true,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "documented",
        "assumed": [
          "/order",
          "/size/over",
          "/size/under",
          "/size/fill",
          "/unknown",
          "/binds"
        ],
        "place": {
          "file": "openapi/arize/openapi.yaml",
          "line": 119,
          "column": 5,
          "pointer": "/x-conduct/paginations/cursor"
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 399,
        "column": 5,
        "pointer": "/paths/~1v2~1tasks/get"
      },
      "annotation": {
        "file": "openapi/arize/openapi.yaml",
        "line": 446,
        "column": 7,
        "pointer": "/paths/~1v2~1tasks/get/x-conduct"
      }
    },
    {
      "id": "createTask",
      "method": "POST",
      "path": "/v2/tasks",
      "summary": "Create a task",
      "deprecated": false,
      "parameters": [],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/CreateTask"
            }
          }
        }
      },
      "replies": {
        "201": {
          "description": "The new task.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Task"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what the API allows, or not now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Bad Request",
                "status": 400,
                "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
                "detail": "limit must be <= 100"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Unauthorized",
                "status": 401,
                "detail": "Send an API key as a bearer token."
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key may not do this.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Forbidden",
                "status": 403,
                "detail": "The API key has no access to this space."
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such task or run.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Not Found",
                "status": 404,
                "detail": "There is no such task."
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Too Many Requests",
                "status": 429,
                "detail": "Slow down."
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": false,
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
          "bearerAuth"
        ]
      ],
      "fires": {
        "lifecycle": "Task",
        "event": "create"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 456,
        "column": 5,
        "pointer": "/paths/~1v2~1tasks/post"
      },
      "annotation": {
        "file": "openapi/arize/openapi.yaml",
        "line": 476,
        "column": 7,
        "pointer": "/paths/~1v2~1tasks/post/x-conduct"
      }
    },
    {
      "id": "getTask",
      "method": "GET",
      "path": "/v2/tasks/{task_id}",
      "summary": "Read a task",
      "deprecated": false,
      "parameters": [
        {
          "name": "task_id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 724,
            "column": 5,
            "pointer": "/components/parameters/taskId"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The task.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Task"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what the API allows, or not now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Bad Request",
                "status": 400,
                "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
                "detail": "limit must be <= 100"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Unauthorized",
                "status": 401,
                "detail": "Send an API key as a bearer token."
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such task or run.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Not Found",
                "status": 404,
                "detail": "There is no such task."
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Too Many Requests",
                "status": 429,
                "detail": "Slow down."
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": false,
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
          "bearerAuth"
        ]
      ],
      "reads": "Task",
      "self": "$request.path.task_id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 480,
        "column": 5,
        "pointer": "/paths/~1v2~1tasks~1{task_id}/get"
      },
      "annotation": {
        "file": "openapi/arize/openapi.yaml",
        "line": 494,
        "column": 7,
        "pointer": "/paths/~1v2~1tasks~1{task_id}/get/x-conduct"
      }
    },
    {
      "id": "updateTask",
      "method": "PATCH",
      "path": "/v2/tasks/{task_id}",
      "summary": "Change a task",
      "deprecated": false,
      "parameters": [
        {
          "name": "task_id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 724,
            "column": 5,
            "pointer": "/components/parameters/taskId"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/UpdateTask"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The task as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Task"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what the API allows, or not now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Bad Request",
                "status": 400,
                "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
                "detail": "limit must be <= 100"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Unauthorized",
                "status": 401,
                "detail": "Send an API key as a bearer token."
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key may not do this.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Forbidden",
                "status": 403,
                "detail": "The API key has no access to this space."
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such task or run.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Not Found",
                "status": 404,
                "detail": "There is no such task."
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Too Many Requests",
                "status": 429,
                "detail": "Slow down."
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": false,
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
          "bearerAuth"
        ]
      ],
      "fires": {
        "lifecycle": "Task",
        "event": "update"
      },
      "self": "$request.path.task_id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 495,
        "column": 5,
        "pointer": "/paths/~1v2~1tasks~1{task_id}/patch"
      },
      "annotation": {
        "file": "openapi/arize/openapi.yaml",
        "line": 518,
        "column": 7,
        "pointer": "/paths/~1v2~1tasks~1{task_id}/patch/x-conduct"
      }
    },
    {
      "id": "deleteTask",
      "method": "DELETE",
      "path": "/v2/tasks/{task_id}",
      "summary": "Delete a task and its runs",
      "deprecated": false,
      "parameters": [
        {
          "name": "task_id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 724,
            "column": 5,
            "pointer": "/components/parameters/taskId"
          }
        }
      ],
      "replies": {
        "204": {
          "description": "The task is gone.",
          "content": {},
          "headers": {}
        },
        "400": {
          "description": "The request is not what the API allows, or not now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Bad Request",
                "status": 400,
                "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
                "detail": "limit must be <= 100"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Unauthorized",
                "status": 401,
                "detail": "Send an API key as a bearer token."
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key may not do this.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Forbidden",
                "status": 403,
                "detail": "The API key has no access to this space."
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such task or run.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Not Found",
                "status": 404,
                "detail": "There is no such task."
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Too Many Requests",
                "status": 429,
                "detail": "Slow down."
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": false,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      },
      "success": 204,
      "security": [
        [
          "bearerAuth"
        ]
      ],
      "fires": {
        "lifecycle": "Task",
        "event": "remove"
      },
      "self": "$request.path.task_id",
      "within": [],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 519,
        "column": 5,
        "pointer": "/paths/~1v2~1tasks~1{task_id}/delete"
      },
      "annotation": {
        "file": "openapi/arize/openapi.yaml",
        "line": 530,
        "column": 7,
        "pointer": "/paths/~1v2~1tasks~1{task_id}/delete/x-conduct"
      }
    },
    {
      "id": "listTaskRuns",
      "method": "GET",
      "path": "/v2/tasks/{task_id}/runs",
      "summary": "List the runs of a task",
      "deprecated": false,
      "parameters": [
        {
          "name": "task_id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 724,
            "column": 5,
            "pointer": "/components/parameters/taskId"
          }
        },
        {
          "name": "status",
          "in": "query",
          "required": false,
          "schema": {
            "$ref": "#/schemas/RunStatus"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 538,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks~1{task_id}~1runs/get/parameters/1"
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
            "default": 50
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 738,
            "column": 5,
            "pointer": "/components/parameters/limit"
          }
        },
        {
          "name": "cursor",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 744,
            "column": 5,
            "pointer": "/components/parameters/cursor"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of runs, newest first.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/TaskRunList"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what the API allows, or not now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Bad Request",
                "status": 400,
                "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
                "detail": "limit must be <= 100"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Unauthorized",
                "status": 401,
                "detail": "Send an API key as a bearer token."
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key may not do this.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Forbidden",
                "status": 403,
                "detail": "The API key has no access to this space."
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such task or run.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Not Found",
                "status": 404,
                "detail": "There is no such task."
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Too Many Requests",
                "status": 429,
                "detail": "Slow down."
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": false,
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
          "bearerAuth"
        ]
      ],
      "lists": {
        "lifecycle": "TaskRun",
        "match": {
          "/task_id": "$parent#/id"
        }
      },
      "within": [
        {
          "lifecycle": "Task",
          "self": "$request.path.task_id",
          "missing": "taskNotFound"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [
        {
          "param": "query.status",
          "field": "/status",
          "op": "eq",
          "as": "string",
          "invalid": "invalidRequest",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 560,
            "column": 11,
            "pointer": "/paths/~1v2~1tasks~1{task_id}~1runs/get/x-conduct/filters/status"
          }
        }
      ],
      "pagination": {
        "name": "cursor",
        "style": "cursor",
        "request": {
          "cursor": "query.cursor",
          "size": "query.limit"
        },
        "response": {
          "items": "/task_runs",
          "next": "/pagination/next_cursor",
          "more": "/pagination/has_more"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 50,
          "min": 1,
          "max": 100,
          "over": "invalidRequest",
          "under": "invalidRequest",
          "fill": "exact"
        },
        "order": {
          "by": "/created_at",
          "dir": "desc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "badCursor",
        "both": "after",
        "binds": true,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "documented",
        "assumed": [
          "/order",
          "/size/over",
          "/size/under",
          "/size/fill",
          "/unknown",
          "/binds"
        ],
        "place": {
          "file": "openapi/arize/openapi.yaml",
          "line": 558,
          "column": 9,
          "pointer": "/paths/~1v2~1tasks~1{task_id}~1runs/get/x-conduct/pagination"
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 532,
        "column": 5,
        "pointer": "/paths/~1v2~1tasks~1{task_id}~1runs/get"
      },
      "annotation": {
        "file": "openapi/arize/openapi.yaml",
        "line": 555,
        "column": 7,
        "pointer": "/paths/~1v2~1tasks~1{task_id}~1runs/get/x-conduct"
      }
    },
    {
      "id": "triggerTaskRun",
      "method": "POST",
      "path": "/v2/tasks/{task_id}/trigger",
      "summary": "Trigger a run of a task",
      "deprecated": false,
      "parameters": [
        {
          "name": "task_id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 724,
            "column": 5,
            "pointer": "/components/parameters/taskId"
          }
        }
      ],
      "body": {
        "required": false,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/TriggerTaskRun"
            }
          }
        }
      },
      "replies": {
        "201": {
          "description": "The new run, pending.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/TaskRun"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what the API allows, or not now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Bad Request",
                "status": 400,
                "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
                "detail": "limit must be <= 100"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Unauthorized",
                "status": 401,
                "detail": "Send an API key as a bearer token."
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key may not do this.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Forbidden",
                "status": 403,
                "detail": "The API key has no access to this space."
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such task or run.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Not Found",
                "status": 404,
                "detail": "There is no such task."
              }
            }
          },
          "headers": {}
        },
        "409": {
          "description": "The data set has an experiment of this name already.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Conflict",
                "status": 409,
                "detail": "The data set has an experiment named 'baseline' already."
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Too Many Requests",
                "status": 429,
                "detail": "Slow down."
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": false,
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
          "bearerAuth"
        ]
      ],
      "fires": {
        "lifecycle": "TaskRun",
        "event": "trigger"
      },
      "within": [
        {
          "lifecycle": "Task",
          "self": "$request.path.task_id",
          "missing": "taskNotFound"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 562,
        "column": 5,
        "pointer": "/paths/~1v2~1tasks~1{task_id}~1trigger/post"
      },
      "annotation": {
        "file": "openapi/arize/openapi.yaml",
        "line": 588,
        "column": 7,
        "pointer": "/paths/~1v2~1tasks~1{task_id}~1trigger/post/x-conduct"
      }
    },
    {
      "id": "getTaskRun",
      "method": "GET",
      "path": "/v2/task-runs/{run_id}",
      "summary": "Read a run",
      "deprecated": false,
      "parameters": [
        {
          "name": "run_id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 731,
            "column": 5,
            "pointer": "/components/parameters/runId"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The run.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/TaskRun"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what the API allows, or not now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Bad Request",
                "status": 400,
                "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
                "detail": "limit must be <= 100"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Unauthorized",
                "status": 401,
                "detail": "Send an API key as a bearer token."
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key may not do this.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Forbidden",
                "status": 403,
                "detail": "The API key has no access to this space."
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such task or run.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Not Found",
                "status": 404,
                "detail": "There is no such task."
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Too Many Requests",
                "status": 429,
                "detail": "Slow down."
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": false,
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
          "bearerAuth"
        ]
      ],
      "reads": "TaskRun",
      "self": "$request.path.run_id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 592,
        "column": 5,
        "pointer": "/paths/~1v2~1task-runs~1{run_id}/get"
      },
      "annotation": {
        "file": "openapi/arize/openapi.yaml",
        "line": 609,
        "column": 7,
        "pointer": "/paths/~1v2~1task-runs~1{run_id}/get/x-conduct"
      }
    },
    {
      "id": "cancelTaskRun",
      "method": "POST",
      "path": "/v2/task-runs/{run_id}/cancel",
      "summary": "Cancel a run",
      "deprecated": false,
      "parameters": [
        {
          "name": "run_id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 731,
            "column": 5,
            "pointer": "/components/parameters/runId"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The run, cancelled.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/TaskRun"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what the API allows, or not now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Bad Request",
                "status": 400,
                "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
                "detail": "limit must be <= 100"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Unauthorized",
                "status": 401,
                "detail": "Send an API key as a bearer token."
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key may not do this.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Forbidden",
                "status": 403,
                "detail": "The API key has no access to this space."
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such task or run.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Not Found",
                "status": 404,
                "detail": "There is no such task."
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Too Many Requests",
                "status": 429,
                "detail": "Slow down."
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": false,
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
          "bearerAuth"
        ]
      ],
      "fires": {
        "lifecycle": "TaskRun",
        "event": "cancel"
      },
      "self": "$request.path.run_id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 611,
        "column": 5,
        "pointer": "/paths/~1v2~1task-runs~1{run_id}~1cancel/post"
      },
      "annotation": {
        "file": "openapi/arize/openapi.yaml",
        "line": 629,
        "column": 7,
        "pointer": "/paths/~1v2~1task-runs~1{run_id}~1cancel/post/x-conduct"
      }
    },
    {
      "id": "listProjects",
      "method": "GET",
      "path": "/v2/projects",
      "summary": "List projects",
      "deprecated": false,
      "parameters": [
        {
          "name": "space_id",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 637,
            "column": 11,
            "pointer": "/paths/~1v2~1projects/get/parameters/0"
          }
        },
        {
          "name": "space_name",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 642,
            "column": 11,
            "pointer": "/paths/~1v2~1projects/get/parameters/1"
          }
        },
        {
          "name": "name",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 647,
            "column": 11,
            "pointer": "/paths/~1v2~1projects/get/parameters/2"
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
            "default": 50
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 738,
            "column": 5,
            "pointer": "/components/parameters/limit"
          }
        },
        {
          "name": "cursor",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 744,
            "column": 5,
            "pointer": "/components/parameters/cursor"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of projects, newest first.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ProjectList"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what the API allows, or not now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Bad Request",
                "status": 400,
                "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
                "detail": "limit must be <= 100"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Unauthorized",
                "status": 401,
                "detail": "Send an API key as a bearer token."
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key may not do this.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Forbidden",
                "status": 403,
                "detail": "The API key has no access to this space."
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such task or run.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Not Found",
                "status": 404,
                "detail": "There is no such task."
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Too Many Requests",
                "status": 429,
                "detail": "Slow down."
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": false,
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
          "bearerAuth"
        ]
      ],
      "lists": {
        "lifecycle": "Project"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [
        {
          "param": "query.space_id",
          "field": "/space_id",
          "op": "eq",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 669,
            "column": 11,
            "pointer": "/paths/~1v2~1projects/get/x-conduct/filters/space_id"
          }
        },
        {
          "param": "query.space_name",
          "field": "/space_name",
          "op": "icontains",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 670,
            "column": 11,
            "pointer": "/paths/~1v2~1projects/get/x-conduct/filters/space_name"
          }
        },
        {
          "param": "query.name",
          "field": "/name",
          "op": "icontains",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 671,
            "column": 11,
            "pointer": "/paths/~1v2~1projects/get/x-conduct/filters/name"
          }
        }
      ],
      "pagination": {
        "name": "cursor",
        "style": "cursor",
        "request": {
          "cursor": "query.cursor",
          "size": "query.limit"
        },
        "response": {
          "items": "/projects",
          "next": "/pagination/next_cursor",
          "more": "/pagination/has_more"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 50,
          "min": 1,
          "max": 100,
          "over": "invalidRequest",
          "under": "invalidRequest",
          "fill": "exact"
        },
        "order": {
          "by": "/created_at",
          "dir": "desc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "badCursor",
        "both": "after",
        "binds": true,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "documented",
        "assumed": [
          "/order",
          "/size/over",
          "/size/under",
          "/size/fill",
          "/unknown",
          "/binds"
        ],
        "place": {
          "file": "openapi/arize/openapi.yaml",
          "line": 667,
          "column": 9,
          "pointer": "/paths/~1v2~1projects/get/x-conduct/pagination"
        }
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 632,
        "column": 5,
        "pointer": "/paths/~1v2~1projects/get"
      },
      "annotation": {
        "file": "openapi/arize/openapi.yaml",
        "line": 665,
        "column": 7,
        "pointer": "/paths/~1v2~1projects/get/x-conduct"
      }
    },
    {
      "id": "listDatasets",
      "method": "GET",
      "path": "/v2/datasets",
      "summary": "List data sets",
      "deprecated": false,
      "parameters": [
        {
          "name": "space_id",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 679,
            "column": 11,
            "pointer": "/paths/~1v2~1datasets/get/parameters/0"
          }
        },
        {
          "name": "space_name",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 684,
            "column": 11,
            "pointer": "/paths/~1v2~1datasets/get/parameters/1"
          }
        },
        {
          "name": "name",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 689,
            "column": 11,
            "pointer": "/paths/~1v2~1datasets/get/parameters/2"
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
            "default": 50
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 738,
            "column": 5,
            "pointer": "/components/parameters/limit"
          }
        },
        {
          "name": "cursor",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 744,
            "column": 5,
            "pointer": "/components/parameters/cursor"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of data sets, newest first.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/DatasetList"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what the API allows, or not now.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Bad Request",
                "status": 400,
                "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
                "detail": "limit must be <= 100"
              }
            }
          },
          "headers": {}
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Unauthorized",
                "status": 401,
                "detail": "Send an API key as a bearer token."
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key may not do this.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Forbidden",
                "status": 403,
                "detail": "The API key has no access to this space."
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such task or run.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Not Found",
                "status": 404,
                "detail": "There is no such task."
              }
            }
          },
          "headers": {}
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/problem+json": {
              "schema": {
                "$ref": "#/schemas/Problem"
              },
              "example": {
                "title": "Too Many Requests",
                "status": 429,
                "detail": "Slow down."
              }
            }
          },
          "headers": {
            "Retry-After": {
              "required": false,
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
          "bearerAuth"
        ]
      ],
      "lists": {
        "lifecycle": "Dataset"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [
        {
          "param": "query.space_id",
          "field": "/space_id",
          "op": "eq",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 711,
            "column": 11,
            "pointer": "/paths/~1v2~1datasets/get/x-conduct/filters/space_id"
          }
        },
        {
          "param": "query.space_name",
          "field": "/space_name",
          "op": "icontains",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 712,
            "column": 11,
            "pointer": "/paths/~1v2~1datasets/get/x-conduct/filters/space_name"
          }
        },
        {
          "param": "query.name",
          "field": "/name",
          "op": "icontains",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 713,
            "column": 11,
            "pointer": "/paths/~1v2~1datasets/get/x-conduct/filters/name"
          }
        }
      ],
      "pagination": {
        "name": "cursor",
        "style": "cursor",
        "request": {
          "cursor": "query.cursor",
          "size": "query.limit"
        },
        "response": {
          "items": "/datasets",
          "next": "/pagination/next_cursor",
          "more": "/pagination/has_more"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 50,
          "min": 1,
          "max": 100,
          "over": "invalidRequest",
          "under": "invalidRequest",
          "fill": "exact"
        },
        "order": {
          "by": "/created_at",
          "dir": "desc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "badCursor",
        "both": "after",
        "binds": true,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "documented",
        "assumed": [
          "/order",
          "/size/over",
          "/size/under",
          "/size/fill",
          "/unknown",
          "/binds"
        ],
        "place": {
          "file": "openapi/arize/openapi.yaml",
          "line": 709,
          "column": 9,
          "pointer": "/paths/~1v2~1datasets/get/x-conduct/pagination"
        }
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 674,
        "column": 5,
        "pointer": "/paths/~1v2~1datasets/get"
      },
      "annotation": {
        "file": "openapi/arize/openapi.yaml",
        "line": 707,
        "column": 7,
        "pointer": "/paths/~1v2~1datasets/get/x-conduct"
      }
    }
  ],
  "lifecycles": {
    "Task": {
      "name": "Task",
      "description": "What is to be evaluated, or the experiment to be tried, and how.",
      "schema": "Task",
      "id": "/id",
      "state": "/status",
      "keeps": [
        "/space_id",
        "/space_name"
      ],
      "open": false,
      "states": {
        "exists": {
          "name": "exists",
          "value": {},
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 131,
            "column": 5,
            "pointer": "/x-conduct/lifecycles/Task"
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
              "to": "exists",
              "effects": {
                "merge": "$request.body",
                "set": {
                  "/evaluators": {
                    "$map": {
                      "of": {
                        "$first": [
                          "$request.body#/evaluators",
                          []
                        ]
                      },
                      "to": {
                        "evaluator_id": "$item#/evaluator_id",
                        "evaluator_name": "Evaluator {$item#/evaluator_id}",
                        "query_filter": {
                          "$first": [
                            "$item#/query_filter",
                            null
                          ]
                        },
                        "column_mappings": {
                          "$first": [
                            "$item#/column_mappings",
                            null
                          ]
                        }
                      }
                    }
                  },
                  "/space_id": "U3BhY2U6MTpkZWZh",
                  "/space_name": "Default space",
                  "/last_run_at": null,
                  "/created_at": "$now",
                  "/updated_at": "$now",
                  "/created_by_user_id": "VXNlcjoxOm5OYkM="
                },
                "init": {
                  "/project_id": null,
                  "/dataset_id": null,
                  "/sampling_rate": null,
                  "/is_continuous": false,
                  "/query_filter": null,
                  "/experiment_ids": [],
                  "/run_configuration": null
                },
                "assumed": [
                  "/evaluators",
                  "/space_id",
                  "/space_name",
                  "/created_by_user_id",
                  "/project_id",
                  "/dataset_id",
                  "/sampling_rate",
                  "/is_continuous",
                  "/query_filter",
                  "/experiment_ids",
                  "/run_configuration"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 142,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Task/events/create"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 142,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Task/events/create"
          }
        },
        "update": {
          "name": "update",
          "description": "What is not sent stays; a query filter that is sent as null is removed.",
          "by": "client",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "if": {
                "all": [
                  {
                    "eq": [
                      "$self#/type",
                      "run_experiment"
                    ]
                  },
                  {
                    "absent": "$request.body#/sampling_rate"
                  },
                  {
                    "absent": "$request.body#/is_continuous"
                  },
                  {
                    "absent": "$request.body#/query_filter"
                  },
                  {
                    "not": {
                      "eq": [
                        "$request.body#/query_filter",
                        null
                      ]
                    }
                  },
                  {
                    "absent": "$request.body#/evaluators"
                  }
                ]
              },
              "effects": {
                "merge": "$request.body"
              },
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 173,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Task/events/update/cases/0"
              }
            },
            {
              "from": [
                "exists"
              ],
              "if": {
                "all": [
                  {
                    "ne": [
                      "$self#/type",
                      "run_experiment"
                    ]
                  },
                  {
                    "absent": "$request.body#/run_configuration"
                  },
                  {
                    "any": [
                      {
                        "absent": "$request.body#/sampling_rate"
                      },
                      {
                        "present": "$self#/project_id"
                      }
                    ]
                  }
                ]
              },
              "effects": {
                "merge": "$request.body",
                "set": {
                  "/evaluators": {
                    "$map": {
                      "of": {
                        "$first": [
                          "$request.body#/evaluators",
                          "$self#/evaluators"
                        ]
                      },
                      "to": {
                        "evaluator_id": "$item#/evaluator_id",
                        "evaluator_name": {
                          "$first": [
                            "$item#/evaluator_name",
                            "Evaluator {$item#/evaluator_id}"
                          ]
                        },
                        "query_filter": {
                          "$first": [
                            "$item#/query_filter",
                            null
                          ]
                        },
                        "column_mappings": {
                          "$first": [
                            "$item#/column_mappings",
                            null
                          ]
                        }
                      }
                    }
                  }
                },
                "assumed": [
                  "/evaluators"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 183,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Task/events/update/cases/1"
              }
            },
            {
              "from": [
                "exists"
              ],
              "if": {
                "all": [
                  {
                    "ne": [
                      "$self#/type",
                      "run_experiment"
                    ]
                  },
                  {
                    "absent": "$request.body#/run_configuration"
                  }
                ]
              },
              "effects": {
                "merge": "$request.body",
                "set": {
                  "/evaluators": {
                    "$map": {
                      "of": {
                        "$first": [
                          "$request.body#/evaluators",
                          "$self#/evaluators"
                        ]
                      },
                      "to": {
                        "evaluator_id": "$item#/evaluator_id",
                        "evaluator_name": {
                          "$first": [
                            "$item#/evaluator_name",
                            "Evaluator {$item#/evaluator_id}"
                          ]
                        },
                        "query_filter": {
                          "$first": [
                            "$item#/query_filter",
                            null
                          ]
                        },
                        "column_mappings": {
                          "$first": [
                            "$item#/column_mappings",
                            null
                          ]
                        }
                      }
                    }
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 200,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Task/events/update/cases/2"
              }
            }
          ],
          "otherwise": "notApplicable",
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 170,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Task/events/update"
          }
        },
        "remove": {
          "name": "remove",
          "description": "With the task go its runs.",
          "by": "client",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "to": "$none",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskRun",
                  "event": "discard",
                  "self": {
                    "match": {
                      "/task_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 207,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Task/events/remove"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 207,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Task/events/remove"
          }
        },
        "noteRun": {
          "name": "noteRun",
          "description": "A run of the task has started.",
          "by": "server",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "effects": {
                "set": {
                  "/last_run_at": "$now"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 213,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Task/events/noteRun"
              }
            }
          ],
          "each": false,
          "basis": "assumed",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 213,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Task/events/noteRun"
          }
        },
        "followUp": {
          "name": "followUp",
          "description": "An experiment is over that named this task to be run after it.",
          "by": "server",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "if": {
                "ne": [
                  "$self#/type",
                  "run_experiment"
                ]
              },
              "effects": {},
              "spawn": {
                "lifecycle": "TaskRun",
                "event": "follow",
                "set": {
                  "/task_id": "$self#/id",
                  "/data_start_time": {
                    "$first": [
                      "$self#/last_run_at",
                      {
                        "$shift": [
                          "$now",
                          "-7d"
                        ]
                      }
                    ]
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 220,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Task/events/followUp"
              }
            }
          ],
          "each": false,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 220,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Task/events/followUp"
          }
        }
      },
      "each": {
        "set": {
          "/updated_at": "$now"
        },
        "assumed": [
          "/updated_at"
        ]
      },
      "named": {
        "by": "/name",
        "id": "^(?:[A-Za-z0-9+/]{4})*(?:O[g-v][A-Za-z0-9+/=]{2}|[A-Za-z0-9+/][DTjz][o-r][A-Za-z0-9+/=]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"
      },
      "unique": [
        {
          "by": [
            "/space_id",
            "/name"
          ],
          "error": "nameTaken",
          "basis": "assumed",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 139,
            "column": 11,
            "pointer": "/x-conduct/lifecycles/Task/unique/0"
          }
        }
      ],
      "missing": "taskNotFound",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 131,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/Task"
      }
    },
    "Project": {
      "name": "Project",
      "description": "What tasks evaluate the data of. Projects are made elsewhere; clients look for one by its name.",
      "schema": "Project",
      "id": "/id",
      "state": "/status",
      "keeps": [
        "/space_name"
      ],
      "open": false,
      "states": {
        "exists": {
          "name": "exists",
          "value": {},
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 232,
            "column": 5,
            "pointer": "/x-conduct/lifecycles/Project"
          }
        }
      },
      "events": {
        "found": {
          "name": "found",
          "by": "server",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "exists",
              "effects": {
                "set": {
                  "/space_id": "U3BhY2U6MTpkZWZh",
                  "/space_name": "Default space",
                  "/created_at": "$now"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 238,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Project/events/found"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 238,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Project/events/found"
          }
        },
        "remove": {
          "name": "remove",
          "by": "server",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "to": "$none",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 244,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Project/events/remove"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 244,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Project/events/remove"
          }
        }
      },
      "each": {},
      "named": {
        "by": "/name",
        "id": "^(?:[A-Za-z0-9+/]{4})*(?:O[g-v][A-Za-z0-9+/=]{2}|[A-Za-z0-9+/][DTjz][o-r][A-Za-z0-9+/=]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"
      },
      "seeds": [
        {
          "id": "UHJvamVjdDo3OmFiY2Q=",
          "name": "shop-assistant",
          "space_id": "U3BhY2U6MTpkZWZh",
          "space_name": "Default space",
          "created_at": "2026-01-12T09:00:00.000Z"
        },
        {
          "id": "UHJvamVjdDo4OmVmZ2g=",
          "name": "shop-assistant-staging",
          "space_id": "U3BhY2U6MTpkZWZh",
          "space_name": "Default space",
          "created_at": "2026-01-13T09:00:00.000Z"
        }
      ],
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 232,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/Project"
      }
    },
    "Dataset": {
      "name": "Dataset",
      "description": "What experiments run on. Data sets are made elsewhere; clients look for one by its name.",
      "schema": "Dataset",
      "id": "/id",
      "state": "/status",
      "keeps": [
        "/space_name"
      ],
      "open": false,
      "states": {
        "exists": {
          "name": "exists",
          "value": {},
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 249,
            "column": 5,
            "pointer": "/x-conduct/lifecycles/Dataset"
          }
        }
      },
      "events": {
        "found": {
          "name": "found",
          "by": "server",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "exists",
              "effects": {
                "set": {
                  "/space_id": "U3BhY2U6MTpkZWZh",
                  "/space_name": "Default space",
                  "/created_at": "$now",
                  "/updated_at": "$now"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 255,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Dataset/events/found"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 255,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Dataset/events/found"
          }
        },
        "remove": {
          "name": "remove",
          "by": "server",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "to": "$none",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 261,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Dataset/events/remove"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 261,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Dataset/events/remove"
          }
        }
      },
      "each": {},
      "named": {
        "by": "/name",
        "id": "^(?:[A-Za-z0-9+/]{4})*(?:O[g-v][A-Za-z0-9+/=]{2}|[A-Za-z0-9+/][DTjz][o-r][A-Za-z0-9+/=]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"
      },
      "seeds": [
        {
          "id": "RGF0YXNldDo5OmVmZ2g=",
          "name": "questions",
          "space_id": "U3BhY2U6MTpkZWZh",
          "space_name": "Default space",
          "created_at": "2026-01-12T09:00:00.000Z",
          "updated_at": "2026-02-01T09:00:00.000Z"
        },
        {
          "id": "RGF0YXNldDoxMDppamts",
          "name": "questions-in-german",
          "space_id": "U3BhY2U6MTpkZWZh",
          "space_name": "Default space",
          "created_at": "2026-01-14T09:00:00.000Z",
          "updated_at": "2026-02-01T09:00:00.000Z"
        }
      ],
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 249,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/Dataset"
      }
    },
    "TaskRun": {
      "name": "TaskRun",
      "description": "One run of a task. A hidden worker moves it forward; the API triggers, watches and cancels it.",
      "schema": "TaskRun",
      "id": "/id",
      "state": "/status",
      "keeps": [
        "/dataset_id",
        "/experiment_name",
        "/evaluation_task_ids"
      ],
      "open": false,
      "states": {
        "pending": {
          "name": "pending",
          "description": "Waits for a worker.",
          "value": {
            "/status": "pending"
          },
          "enter": {
            "set": {
              "/experiment_id": null,
              "/run_started_at": null,
              "/run_finished_at": null,
              "/num_successes": 0,
              "/num_errors": 0,
              "/num_skipped": 0,
              "/created_at": "$now",
              "/created_by_user_id": "VXNlcjoxOm5OYkM="
            },
            "assumed": [
              "/experiment_id",
              "/num_successes",
              "/num_errors",
              "/num_skipped",
              "/created_by_user_id"
            ]
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 275,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/states/pending"
          }
        },
        "running": {
          "name": "running",
          "value": {
            "/status": "running"
          },
          "enter": {
            "set": {
              "/run_started_at": "$now"
            }
          },
          "holds": {
            "present": "$self#/run_started_at"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 288,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/states/running"
          }
        },
        "completed": {
          "name": "completed",
          "final": "success",
          "value": {
            "/status": "completed"
          },
          "enter": {
            "set": {
              "/run_finished_at": "$now"
            }
          },
          "holds": {
            "present": "$self#/run_finished_at"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 291,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/states/completed"
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
              "/run_finished_at": "$now"
            }
          },
          "holds": {
            "present": "$self#/run_finished_at"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 295,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/states/failed"
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
              "/run_finished_at": "$now"
            },
            "assumed": [
              "/run_finished_at"
            ]
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 299,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/states/cancelled"
          }
        }
      },
      "events": {
        "trigger": {
          "name": "trigger",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "pending",
              "if": {
                "all": [
                  {
                    "eq": [
                      "$parent#/type",
                      "run_experiment"
                    ]
                  },
                  {
                    "present": "$request.body#/experiment_name"
                  }
                ]
              },
              "effects": {
                "set": {
                  "/task_id": "$parent#/id",
                  "/dataset_id": "$parent#/dataset_id",
                  "/experiment_name": "$request.body#/experiment_name",
                  "/evaluation_task_ids": "$request.body#/evaluation_task_ids",
                  "/data_start_time": null,
                  "/data_end_time": null
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 305,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/trigger/cases/0"
              }
            },
            {
              "from": [
                "$none"
              ],
              "to": "pending",
              "if": {
                "all": [
                  {
                    "ne": [
                      "$parent#/type",
                      "run_experiment"
                    ]
                  },
                  {
                    "absent": "$request.body#/experiment_name"
                  },
                  {
                    "any": [
                      {
                        "absent": "$request.body#/experiment_ids"
                      },
                      {
                        "present": "$parent#/dataset_id"
                      }
                    ]
                  },
                  {
                    "any": [
                      {
                        "absent": "$request.body#/data_start_time"
                      },
                      {
                        "all": [
                          {
                            "lt": [
                              "$request.body#/data_start_time",
                              {
                                "$first": [
                                  "$request.body#/data_end_time",
                                  "$now"
                                ]
                              }
                            ]
                          },
                          {
                            "lte": [
                              {
                                "$elapsed": [
                                  "$request.body#/data_start_time",
                                  {
                                    "$first": [
                                      "$request.body#/data_end_time",
                                      "$now"
                                    ]
                                  }
                                ]
                              },
                              2592000000
                            ]
                          }
                        ]
                      }
                    ]
                  },
                  {
                    "any": [
                      {
                        "absent": "$request.body#/data_end_time"
                      },
                      {
                        "present": "$request.body#/data_start_time"
                      },
                      {
                        "all": [
                          {
                            "lt": [
                              {
                                "$first": [
                                  "$parent#/last_run_at",
                                  {
                                    "$shift": [
                                      "$now",
                                      "-7d"
                                    ]
                                  }
                                ]
                              },
                              "$request.body#/data_end_time"
                            ]
                          },
                          {
                            "lte": [
                              {
                                "$elapsed": [
                                  {
                                    "$first": [
                                      "$parent#/last_run_at",
                                      {
                                        "$shift": [
                                          "$now",
                                          "-7d"
                                        ]
                                      }
                                    ]
                                  },
                                  "$request.body#/data_end_time"
                                ]
                              },
                              2592000000
                            ]
                          }
                        ]
                      }
                    ]
                  }
                ]
              },
              "effects": {
                "set": {
                  "/task_id": "$parent#/id",
                  "/data_start_time": {
                    "$first": [
                      "$request.body#/data_start_time",
                      "$parent#/last_run_at",
                      {
                        "$shift": [
                          "$now",
                          "-7d"
                        ]
                      }
                    ]
                  },
                  "/data_end_time": {
                    "$first": [
                      "$request.body#/data_end_time",
                      "$now"
                    ]
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 315,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/trigger/cases/1"
              }
            }
          ],
          "otherwise": "notApplicable",
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 303,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/events/trigger"
          }
        },
        "follow": {
          "name": "follow",
          "description": "Triggered by the end of an experiment.",
          "by": "server",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "pending",
              "effects": {
                "set": {
                  "/data_end_time": "$now"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 338,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/follow"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 338,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/events/follow"
          }
        },
        "start": {
          "name": "start",
          "by": "server",
          "cases": [
            {
              "from": [
                "pending"
              ],
              "to": "running",
              "if": {
                "present": "$self#/experiment_name"
              },
              "effects": {
                "set": {
                  "/experiment_id": "$new"
                },
                "assumed": [
                  "/experiment_id"
                ]
              },
              "causes": [
                {
                  "lifecycle": "Task",
                  "event": "noteRun",
                  "self": "$self#/task_id",
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 347,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/start/cases/0"
              }
            },
            {
              "from": [
                "pending"
              ],
              "to": "running",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "Task",
                  "event": "noteRun",
                  "self": "$self#/task_id",
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 353,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/start/cases/1"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 19
          },
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 344,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/events/start"
          }
        },
        "countSuccess": {
          "name": "countSuccess",
          "by": "server",
          "cases": [
            {
              "from": [
                "running"
              ],
              "effects": {
                "add": {
                  "/num_successes": 1
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 357,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/countSuccess"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 200,
            "weight": 14
          },
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 357,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/events/countSuccess"
          }
        },
        "countError": {
          "name": "countError",
          "by": "server",
          "cases": [
            {
              "from": [
                "running"
              ],
              "effects": {
                "add": {
                  "/num_errors": 1
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 362,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/countError"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 200,
            "weight": 1
          },
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 362,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/events/countError"
          }
        },
        "countSkipped": {
          "name": "countSkipped",
          "by": "server",
          "cases": [
            {
              "from": [
                "running"
              ],
              "effects": {
                "add": {
                  "/num_skipped": 1
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 367,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/countSkipped"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 200,
            "weight": 1
          },
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 367,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/events/countSkipped"
          }
        },
        "complete": {
          "name": "complete",
          "by": "server",
          "cases": [
            {
              "from": [
                "running"
              ],
              "to": "completed",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "Task",
                  "event": "followUp",
                  "self": "$item",
                  "for": "$self#/evaluation_task_ids",
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 372,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/complete"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 3
          },
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 372,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/events/complete"
          }
        },
        "fail": {
          "name": "fail",
          "by": "server",
          "cases": [
            {
              "from": [
                "running"
              ],
              "to": "failed",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 382,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/fail/cases/0"
              }
            },
            {
              "from": [
                "pending"
              ],
              "to": "failed",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 383,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/fail/cases/1"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 0.3
          },
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 379,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/events/fail"
          }
        },
        "cancel": {
          "name": "cancel",
          "by": "client",
          "cases": [
            {
              "from": [
                "pending",
                "running"
              ],
              "to": "cancelled",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 385,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/cancel"
              }
            }
          ],
          "otherwise": "notCancellable",
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 385,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/events/cancel"
          }
        },
        "discard": {
          "name": "discard",
          "description": "Its task is deleted.",
          "by": "server",
          "cases": [
            {
              "from": [
                "pending",
                "running",
                "completed",
                "failed",
                "cancelled"
              ],
              "to": "$none",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/arize/openapi.yaml",
                "line": 389,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskRun/events/discard"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 389,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRun/events/discard"
          }
        }
      },
      "each": {},
      "unique": [
        {
          "by": [
            "/dataset_id",
            "/experiment_name"
          ],
          "error": "experimentExists",
          "basis": "assumed",
          "place": {
            "file": "openapi/arize/openapi.yaml",
            "line": 273,
            "column": 11,
            "pointer": "/x-conduct/lifecycles/TaskRun/unique/0"
          }
        }
      ],
      "illegal": "notCancellable",
      "missing": "runNotFound",
      "wait": {
        "every": 5000,
        "backoff": 1,
        "max": 10000,
        "timeout": 600000,
        "until": [
          "completed",
          "failed",
          "cancelled"
        ]
      },
      "waiters": {},
      "settled": [
        "completed",
        "failed",
        "cancelled"
      ],
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 266,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/TaskRun"
      }
    }
  },
  "errors": {
    "invalidRequest": {
      "name": "invalidRequest",
      "status": 400,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "title": "Bad Request",
        "status": 400,
        "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
        "detail": "{$violations#/0/name}: {$violations#/0/message}",
        "instance": "$request.url"
      },
      "expect": {
        "/status": 400
      },
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 42,
        "column": 5,
        "pointer": "/x-conduct/errors/invalidRequest"
      }
    },
    "badCursor": {
      "name": "badCursor",
      "description": "A cursor is opaque and holds for the filters it was given out for.",
      "status": 400,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "title": "Bad Request",
        "status": 400,
        "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
        "detail": "The cursor is not one of this list with these filters. Start again without a cursor."
      },
      "expect": {
        "/status": 400
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 52,
        "column": 5,
        "pointer": "/x-conduct/errors/badCursor"
      }
    },
    "notApplicable": {
      "name": "notApplicable",
      "description": "A member that the type of the task does not allow.",
      "status": 400,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "title": "Bad Request",
        "status": 400,
        "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
        "detail": "The body has a member that this type of task does not allow, or lacks one that it needs, or its data window is not between nothing and 30 days."
      },
      "expect": {
        "/status": 400
      },
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 59,
        "column": 5,
        "pointer": "/x-conduct/errors/notApplicable"
      }
    },
    "nameTaken": {
      "name": "nameTaken",
      "description": "The name is documented as unique within the space; the code is assumed, as 409 is not declared.",
      "status": 400,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "title": "Bad Request",
        "status": 400,
        "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
        "detail": "A task named '{$request.body#/name}' exists in this space already."
      },
      "expect": {
        "/status": 400
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 65,
        "column": 5,
        "pointer": "/x-conduct/errors/nameTaken"
      }
    },
    "notCancellable": {
      "name": "notCancellable",
      "description": "That a finished run cannot be cancelled is documented; the code is assumed, as 409 is not declared.",
      "status": 400,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "title": "Bad Request",
        "status": 400,
        "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
        "detail": "The run is {$self#/status}; only a run that is pending or running can be cancelled."
      },
      "expect": {
        "/status": 400
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 72,
        "column": 5,
        "pointer": "/x-conduct/errors/notCancellable"
      }
    },
    "unauthorized": {
      "name": "unauthorized",
      "status": 401,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "title": "Unauthorized",
        "status": 401,
        "detail": "Send an API key as a bearer token."
      },
      "expect": {
        "/status": 401
      },
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 79,
        "column": 5,
        "pointer": "/x-conduct/errors/unauthorized"
      }
    },
    "taskNotFound": {
      "name": "taskNotFound",
      "status": 404,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "title": "Not Found",
        "status": 404,
        "detail": "There is no task '{$request.path.task_id}'."
      },
      "expect": {
        "/status": 404
      },
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 84,
        "column": 5,
        "pointer": "/x-conduct/errors/taskNotFound"
      }
    },
    "runNotFound": {
      "name": "runNotFound",
      "status": 404,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "title": "Not Found",
        "status": 404,
        "detail": "There is no task run '{$request.path.run_id}'."
      },
      "expect": {
        "/status": 404
      },
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 89,
        "column": 5,
        "pointer": "/x-conduct/errors/runNotFound"
      }
    },
    "unknownPath": {
      "name": "unknownPath",
      "status": 404,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "title": "Not Found",
        "status": 404,
        "detail": "There is nothing at this path."
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 94,
        "column": 5,
        "pointer": "/x-conduct/errors/unknownPath"
      }
    },
    "unknownMethod": {
      "name": "unknownMethod",
      "status": 405,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "title": "Method Not Allowed",
        "status": 405,
        "detail": "{$request.method} is not supported here."
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 99,
        "column": 5,
        "pointer": "/x-conduct/errors/unknownMethod"
      }
    },
    "tooManyRequests": {
      "name": "tooManyRequests",
      "status": 429,
      "media": "application/problem+json",
      "headers": {
        "Retry-After": "$value"
      },
      "body": {
        "title": "Too Many Requests",
        "status": 429,
        "detail": "The next request is welcome in {$value} s."
      },
      "expect": {
        "/status": 429
      },
      "basis": "documented",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 104,
        "column": 5,
        "pointer": "/x-conduct/errors/tooManyRequests"
      }
    },
    "experimentExists": {
      "name": "experimentExists",
      "description": "The code is declared on trigger, its cause is not.",
      "status": 409,
      "media": "application/problem+json",
      "headers": {},
      "body": {
        "title": "Conflict",
        "status": 409,
        "detail": "The data set has an experiment named '{$request.body#/experiment_name}' already."
      },
      "expect": {
        "/status": 409
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/arize/openapi.yaml",
        "line": 110,
        "column": 5,
        "pointer": "/x-conduct/errors/experimentExists"
      }
    }
  },
  "refusals": {
    "request": "invalidRequest",
    "credentials": "unauthorized",
    "path": "unknownPath",
    "method": "unknownMethod",
    "rate": "tooManyRequests"
  },
  "schemas": {
    "TaskType": {
      "description": "What a task does.",
      "type": "string",
      "enum": [
        "template_evaluation",
        "code_evaluation",
        "run_experiment"
      ],
      "examples": [
        "template_evaluation"
      ]
    },
    "RunStatus": {
      "description": "Where a run is. The last three are final.",
      "type": "string",
      "enum": [
        "pending",
        "running",
        "completed",
        "failed",
        "cancelled"
      ],
      "examples": [
        "running"
      ]
    },
    "Task": {
      "description": "What is to be evaluated, or the experiment to be tried, and how.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "name",
        "type",
        "is_continuous",
        "query_filter",
        "evaluators",
        "experiment_ids",
        "last_run_at",
        "created_at",
        "updated_at",
        "created_by_user_id"
      ],
      "properties": {
        "id": {
          "type": "string",
          "description": "Unique and opaque.",
          "examples": [
            "T25saW5lVGFzazo0NTpxUndY"
          ]
        },
        "name": {
          "type": "string",
          "description": "Unique within the space.",
          "examples": [
            "Relevance of answers"
          ]
        },
        "type": {
          "$ref": "#/schemas/TaskType"
        },
        "project_id": {
          "type": [
            "string",
            "null"
          ],
          "description": "The project whose spans are evaluated.",
          "examples": [
            "UHJvamVjdDo3OmFiY2Q="
          ]
        },
        "dataset_id": {
          "type": [
            "string",
            "null"
          ],
          "description": "The data set that is used.",
          "examples": [
            null
          ]
        },
        "sampling_rate": {
          "type": [
            "number",
            "null"
          ],
          "minimum": 0,
          "maximum": 1,
          "description": "The part of the data that is evaluated; only with a project.",
          "examples": [
            0.5
          ]
        },
        "is_continuous": {
          "type": "boolean",
          "description": "Whether the task runs by itself on new data.",
          "examples": [
            false
          ]
        },
        "query_filter": {
          "type": [
            "string",
            "null"
          ],
          "description": "Which data count; for all evaluators.",
          "examples": [
            null
          ]
        },
        "evaluators": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/TaskEvaluator"
          },
          "description": "Empty for experiments."
        },
        "experiment_ids": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "The experiments that are evaluated.",
          "examples": [
            []
          ]
        },
        "run_configuration": {
          "anyOf": [
            {
              "$ref": "#/schemas/RunConfiguration"
            },
            {
              "type": "null"
            }
          ]
        },
        "last_run_at": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "examples": [
            "2026-03-04T10:00:00.000Z"
          ]
        },
        "created_at": {
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-03-01T09:00:00.000Z"
          ]
        },
        "updated_at": {
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-03-01T09:00:00.000Z"
          ]
        },
        "created_by_user_id": {
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "VXNlcjoxOm5OYkM="
          ]
        }
      },
      "examples": [
        {
          "id": "T25saW5lVGFzazo0NTpxUndY",
          "name": "Relevance of answers",
          "type": "template_evaluation",
          "project_id": "UHJvamVjdDo3OmFiY2Q=",
          "dataset_id": null,
          "sampling_rate": 0.5,
          "is_continuous": false,
          "query_filter": null,
          "evaluators": [
            {
              "evaluator_id": "RXZhbHVhdG9yOjM6aWprbA==",
              "evaluator_name": "Relevance",
              "query_filter": null,
              "column_mappings": null
            }
          ],
          "experiment_ids": [],
          "run_configuration": null,
          "last_run_at": null,
          "created_at": "2026-03-01T09:00:00.000Z",
          "updated_at": "2026-03-01T09:00:00.000Z",
          "created_by_user_id": "VXNlcjoxOm5OYkM="
        }
      ]
    },
    "TaskEvaluator": {
      "description": "An evaluator of a task.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "evaluator_id",
        "evaluator_name",
        "query_filter",
        "column_mappings"
      ],
      "properties": {
        "evaluator_id": {
          "type": "string",
          "examples": [
            "RXZhbHVhdG9yOjM6aWprbA=="
          ]
        },
        "evaluator_name": {
          "type": "string",
          "examples": [
            "Relevance"
          ]
        },
        "query_filter": {
          "type": [
            "string",
            "null"
          ],
          "description": "Which data count for this evaluator besides the task's own filter.",
          "examples": [
            null
          ]
        },
        "column_mappings": {
          "type": [
            "object",
            "null"
          ],
          "additionalProperties": {
            "type": "string"
          },
          "description": "From the variables of the template to columns.",
          "examples": [
            null
          ]
        }
      },
      "examples": [
        {
          "evaluator_id": "RXZhbHVhdG9yOjM6aWprbA==",
          "evaluator_name": "Relevance",
          "query_filter": null,
          "column_mappings": null
        }
      ]
    },
    "EvaluatorInput": {
      "description": "An evaluator to attach to a task.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "evaluator_id"
      ],
      "properties": {
        "evaluator_id": {
          "type": "string",
          "examples": [
            "RXZhbHVhdG9yOjM6aWprbA=="
          ]
        },
        "query_filter": {
          "type": [
            "string",
            "null"
          ],
          "description": "Which data count for this evaluator besides the task's own filter.",
          "examples": [
            null
          ]
        },
        "column_mappings": {
          "type": [
            "object",
            "null"
          ],
          "additionalProperties": {
            "type": "string"
          },
          "description": "From the variables of the template to columns.",
          "examples": [
            {
              "question": "input"
            }
          ]
        }
      },
      "examples": [
        {
          "evaluator_id": "RXZhbHVhdG9yOjM6aWprbA==",
          "column_mappings": {
            "question": "input"
          }
        }
      ]
    },
    "PageInfo": {
      "description": "Whether more items follow, and where.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "has_more"
      ],
      "properties": {
        "has_more": {
          "type": "boolean",
          "examples": [
            true
          ]
        },
        "next_cursor": {
          "type": "string",
          "description": "Opaque. Only while there is more.",
          "examples": [
            "eyJvZmZzZXQiOjUwfQ"
          ]
        }
      },
      "if": {
        "properties": {
          "has_more": {
            "const": true
          }
        }
      },
      "then": {
        "required": [
          "next_cursor"
        ]
      },
      "else": {
        "not": {
          "required": [
            "next_cursor"
          ]
        }
      },
      "examples": [
        {
          "has_more": true,
          "next_cursor": "eyJvZmZzZXQiOjUwfQ"
        }
      ]
    },
    "TaskList": {
      "description": "A page of tasks.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "tasks",
        "pagination"
      ],
      "properties": {
        "tasks": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/Task"
          }
        },
        "pagination": {
          "$ref": "#/schemas/PageInfo"
        }
      },
      "examples": [
        {
          "tasks": [],
          "pagination": {
            "has_more": false
          }
        }
      ]
    },
    "Project": {
      "description": "A project, as far as tasks need it.",
      "type": "object",
      "required": [
        "id",
        "name",
        "space_id",
        "created_at"
      ],
      "properties": {
        "id": {
          "type": "string",
          "description": "Unique and opaque.",
          "examples": [
            "UHJvamVjdDo3OmFiY2Q="
          ]
        },
        "name": {
          "type": "string",
          "examples": [
            "shop-assistant"
          ]
        },
        "space_id": {
          "type": "string",
          "examples": [
            "U3BhY2U6MTpkZWZh"
          ]
        },
        "created_at": {
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-01-12T09:00:00.000Z"
          ]
        }
      },
      "examples": [
        {
          "id": "UHJvamVjdDo3OmFiY2Q=",
          "name": "shop-assistant",
          "space_id": "U3BhY2U6MTpkZWZh",
          "created_at": "2026-01-12T09:00:00.000Z"
        }
      ]
    },
    "ProjectList": {
      "description": "A page of projects.",
      "type": "object",
      "required": [
        "projects",
        "pagination"
      ],
      "properties": {
        "projects": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/Project"
          }
        },
        "pagination": {
          "$ref": "#/schemas/PageInfo"
        }
      },
      "examples": [
        {
          "projects": [],
          "pagination": {
            "has_more": false
          }
        }
      ]
    },
    "Dataset": {
      "description": "A data set, as far as tasks need it.",
      "type": "object",
      "required": [
        "id",
        "name",
        "space_id",
        "created_at",
        "updated_at"
      ],
      "properties": {
        "id": {
          "type": "string",
          "description": "Unique and opaque.",
          "examples": [
            "RGF0YXNldDo5OmVmZ2g="
          ]
        },
        "name": {
          "type": "string",
          "examples": [
            "questions"
          ]
        },
        "space_id": {
          "type": "string",
          "examples": [
            "U3BhY2U6MTpkZWZh"
          ]
        },
        "created_at": {
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-01-12T09:00:00.000Z"
          ]
        },
        "updated_at": {
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-02-01T09:00:00.000Z"
          ]
        }
      },
      "examples": [
        {
          "id": "RGF0YXNldDo5OmVmZ2g=",
          "name": "questions",
          "space_id": "U3BhY2U6MTpkZWZh",
          "created_at": "2026-01-12T09:00:00.000Z",
          "updated_at": "2026-02-01T09:00:00.000Z"
        }
      ]
    },
    "DatasetList": {
      "description": "A page of data sets.",
      "type": "object",
      "required": [
        "datasets",
        "pagination"
      ],
      "properties": {
        "datasets": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/Dataset"
          }
        },
        "pagination": {
          "$ref": "#/schemas/PageInfo"
        }
      },
      "examples": [
        {
          "datasets": [],
          "pagination": {
            "has_more": false
          }
        }
      ]
    },
    "TaskRunList": {
      "description": "A page of runs.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "task_runs",
        "pagination"
      ],
      "properties": {
        "task_runs": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/TaskRun"
          }
        },
        "pagination": {
          "$ref": "#/schemas/PageInfo"
        }
      },
      "examples": [
        {
          "task_runs": [],
          "pagination": {
            "has_more": false
          }
        }
      ]
    },
    "TaskRun": {
      "description": "One run of a task.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "task_id",
        "status",
        "run_started_at",
        "run_finished_at",
        "data_start_time",
        "data_end_time",
        "num_successes",
        "num_errors",
        "num_skipped",
        "created_at",
        "created_by_user_id"
      ],
      "properties": {
        "id": {
          "type": "string",
          "description": "Unique and opaque.",
          "examples": [
            "VGFza1J1bjo5OTpxUndY"
          ]
        },
        "task_id": {
          "type": "string",
          "examples": [
            "T25saW5lVGFzazo0NTpxUndY"
          ]
        },
        "experiment_id": {
          "type": [
            "string",
            "null"
          ],
          "description": "The experiment that a run of an experiment task makes.",
          "examples": [
            null
          ]
        },
        "status": {
          "$ref": "#/schemas/RunStatus"
        },
        "run_started_at": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "examples": [
            "2026-03-04T10:00:01.000Z"
          ]
        },
        "run_finished_at": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "examples": [
            null
          ]
        },
        "data_start_time": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "description": "Begin of the data window; null for experiments.",
          "examples": [
            "2026-02-25T10:00:00.000Z"
          ]
        },
        "data_end_time": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "description": "End of the data window; null for experiments.",
          "examples": [
            "2026-03-04T10:00:00.000Z"
          ]
        },
        "num_successes": {
          "type": "integer",
          "minimum": 0,
          "examples": [
            12
          ]
        },
        "num_errors": {
          "type": "integer",
          "minimum": 0,
          "examples": [
            0
          ]
        },
        "num_skipped": {
          "type": "integer",
          "minimum": 0,
          "examples": [
            1
          ]
        },
        "created_at": {
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-03-04T10:00:00.000Z"
          ]
        },
        "created_by_user_id": {
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "VXNlcjoxOm5OYkM="
          ]
        }
      },
      "examples": [
        {
          "id": "VGFza1J1bjo5OTpxUndY",
          "task_id": "T25saW5lVGFzazo0NTpxUndY",
          "experiment_id": null,
          "status": "running",
          "run_started_at": "2026-03-04T10:00:01.000Z",
          "run_finished_at": null,
          "data_start_time": "2026-02-25T10:00:00.000Z",
          "data_end_time": "2026-03-04T10:00:00.000Z",
          "num_successes": 12,
          "num_errors": 0,
          "num_skipped": 1,
          "created_at": "2026-03-04T10:00:00.000Z",
          "created_by_user_id": "VXNlcjoxOm5OYkM="
        }
      ]
    },
    "CreateTask": {
      "description": "A new task; `type` says which members it has.",
      "oneOf": [
        {
          "$ref": "#/schemas/CreateTemplateEvaluationTask"
        },
        {
          "$ref": "#/schemas/CreateCodeEvaluationTask"
        },
        {
          "$ref": "#/schemas/CreateRunExperimentTask"
        }
      ],
      "discriminator": {
        "propertyName": "type",
        "mapping": {
          "template_evaluation": "#/schemas/CreateTemplateEvaluationTask",
          "code_evaluation": "#/schemas/CreateCodeEvaluationTask",
          "run_experiment": "#/schemas/CreateRunExperimentTask"
        }
      },
      "examples": [
        {
          "name": "Relevance of answers",
          "type": "template_evaluation",
          "project_id": "UHJvamVjdDo3OmFiY2Q=",
          "sampling_rate": 0.5,
          "evaluators": [
            {
              "evaluator_id": "RXZhbHVhdG9yOjM6aWprbA=="
            }
          ]
        }
      ]
    },
    "CreateTemplateEvaluationTask": {
      "description": "A task that evaluates by a template. It is about a project, or about a data set and some of its\nexperiments, never both.\n",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name",
        "type",
        "evaluators"
      ],
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1,
          "description": "Unique within the space.",
          "examples": [
            "Relevance of answers"
          ]
        },
        "type": {
          "type": "string",
          "const": "template_evaluation",
          "examples": [
            "template_evaluation"
          ]
        },
        "evaluators": {
          "type": "array",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "$ref": "#/schemas/EvaluatorInput"
          }
        },
        "project_id": {
          "type": "string",
          "description": "Needed without a data set.",
          "examples": [
            "UHJvamVjdDo3OmFiY2Q="
          ]
        },
        "dataset_id": {
          "type": "string",
          "description": "Needed without a project.",
          "examples": [
            "RGF0YXNldDo5OmVmZ2g="
          ]
        },
        "experiment_ids": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string"
          },
          "description": "Needed with a data set; not allowed with a project.",
          "examples": [
            [
              "RXhwZXJpbWVudDo0Om1ub3A="
            ]
          ]
        },
        "sampling_rate": {
          "type": "number",
          "minimum": 0,
          "maximum": 1,
          "description": "Only with a project.",
          "examples": [
            0.5
          ]
        },
        "is_continuous": {
          "type": "boolean",
          "examples": [
            false
          ]
        },
        "query_filter": {
          "type": [
            "string",
            "null"
          ],
          "examples": [
            null
          ]
        }
      },
      "if": {
        "required": [
          "dataset_id"
        ]
      },
      "then": {
        "required": [
          "experiment_ids"
        ],
        "properties": {
          "project_id": false,
          "sampling_rate": false
        }
      },
      "else": {
        "required": [
          "project_id"
        ],
        "properties": {
          "experiment_ids": false
        }
      },
      "examples": [
        {
          "name": "Relevance of answers",
          "type": "template_evaluation",
          "project_id": "UHJvamVjdDo3OmFiY2Q=",
          "sampling_rate": 0.5,
          "evaluators": [
            {
              "evaluator_id": "RXZhbHVhdG9yOjM6aWprbA=="
            }
          ]
        }
      ]
    },
    "CreateCodeEvaluationTask": {
      "description": "A task that evaluates by code. It is about a project, or about a data set and some of its\nexperiments, never both.\n",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name",
        "type",
        "evaluators"
      ],
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1,
          "description": "Unique within the space.",
          "examples": [
            "Length of answers"
          ]
        },
        "type": {
          "type": "string",
          "const": "code_evaluation",
          "examples": [
            "code_evaluation"
          ]
        },
        "evaluators": {
          "type": "array",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "$ref": "#/schemas/EvaluatorInput"
          }
        },
        "project_id": {
          "type": "string",
          "description": "Needed without a data set.",
          "examples": [
            "UHJvamVjdDo3OmFiY2Q="
          ]
        },
        "dataset_id": {
          "type": "string",
          "description": "Needed without a project.",
          "examples": [
            "RGF0YXNldDo5OmVmZ2g="
          ]
        },
        "experiment_ids": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string"
          },
          "description": "Needed with a data set; not allowed with a project.",
          "examples": [
            [
              "RXhwZXJpbWVudDo0Om1ub3A="
            ]
          ]
        },
        "sampling_rate": {
          "type": "number",
          "minimum": 0,
          "maximum": 1,
          "description": "Only with a project.",
          "examples": [
            0.5
          ]
        },
        "is_continuous": {
          "type": "boolean",
          "examples": [
            false
          ]
        },
        "query_filter": {
          "type": [
            "string",
            "null"
          ],
          "examples": [
            null
          ]
        }
      },
      "if": {
        "required": [
          "dataset_id"
        ]
      },
      "then": {
        "required": [
          "experiment_ids"
        ],
        "properties": {
          "project_id": false,
          "sampling_rate": false
        }
      },
      "else": {
        "required": [
          "project_id"
        ],
        "properties": {
          "experiment_ids": false
        }
      },
      "examples": [
        {
          "name": "Length of answers",
          "type": "code_evaluation",
          "dataset_id": "RGF0YXNldDo5OmVmZ2g=",
          "experiment_ids": [
            "RXhwZXJpbWVudDo0Om1ub3A="
          ],
          "evaluators": [
            {
              "evaluator_id": "RXZhbHVhdG9yOjM6aWprbA=="
            }
          ]
        }
      ]
    },
    "CreateRunExperimentTask": {
      "description": "A task that runs an experiment on a data set.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name",
        "type",
        "dataset_id",
        "run_configuration"
      ],
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1,
          "description": "Unique within the space.",
          "examples": [
            "Prompt with three examples"
          ]
        },
        "type": {
          "type": "string",
          "const": "run_experiment",
          "examples": [
            "run_experiment"
          ]
        },
        "dataset_id": {
          "type": "string",
          "examples": [
            "RGF0YXNldDo5OmVmZ2g="
          ]
        },
        "run_configuration": {
          "$ref": "#/schemas/RunConfiguration"
        }
      },
      "examples": [
        {
          "name": "Prompt with three examples",
          "type": "run_experiment",
          "dataset_id": "RGF0YXNldDo5OmVmZ2g=",
          "run_configuration": {
            "experiment_type": "llm_generation",
            "ai_integration_id": "QWlJbnRlZ3JhdGlvbjoyOnFyc3Q=",
            "messages": [
              {
                "role": "user",
                "content": "Answer {question}."
              }
            ],
            "input_variable_format": "f_string"
          }
        }
      ]
    },
    "UpdateTask": {
      "description": "What to change of a task; which members depends on its type.",
      "anyOf": [
        {
          "$ref": "#/schemas/UpdateEvaluationTask"
        },
        {
          "$ref": "#/schemas/UpdateRunExperimentTask"
        }
      ],
      "examples": [
        {
          "name": "Relevance of long answers",
          "query_filter": null
        }
      ]
    },
    "UpdateEvaluationTask": {
      "description": "What to change of a task that evaluates.",
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1,
          "examples": [
            "Relevance of long answers"
          ]
        },
        "sampling_rate": {
          "type": "number",
          "minimum": 0,
          "maximum": 1,
          "examples": [
            0.25
          ]
        },
        "is_continuous": {
          "type": "boolean",
          "examples": [
            true
          ]
        },
        "query_filter": {
          "type": [
            "string",
            "null"
          ],
          "description": "Null removes the filter.",
          "examples": [
            null
          ]
        },
        "evaluators": {
          "type": "array",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "$ref": "#/schemas/EvaluatorInput"
          },
          "description": "All evaluators from now on."
        }
      },
      "examples": [
        {
          "name": "Relevance of long answers",
          "query_filter": null
        }
      ]
    },
    "UpdateRunExperimentTask": {
      "description": "What to change of a task that runs an experiment.",
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1,
          "examples": [
            "Prompt with five examples"
          ]
        },
        "run_configuration": {
          "description": "Takes the place of the whole configuration.",
          "$ref": "#/schemas/RunConfiguration"
        }
      },
      "examples": [
        {
          "name": "Prompt with five examples"
        }
      ]
    },
    "TriggerTaskRun": {
      "description": "How to run a task once; which members depends on its type.",
      "anyOf": [
        {
          "$ref": "#/schemas/TriggerEvaluationTaskRun"
        },
        {
          "$ref": "#/schemas/TriggerRunExperimentTaskRun"
        }
      ],
      "examples": [
        {
          "data_start_time": "2026-03-01T00:00:00.000Z",
          "data_end_time": "2026-03-04T00:00:00.000Z"
        }
      ]
    },
    "TriggerEvaluationTaskRun": {
      "description": "How to run an evaluation once. Everything is optional. The data window is at most 30 days long.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "data_start_time": {
          "type": "string",
          "format": "date-time",
          "description": "By default the last run, or 7 days ago.",
          "examples": [
            "2026-03-01T00:00:00.000Z"
          ]
        },
        "data_end_time": {
          "type": "string",
          "format": "date-time",
          "description": "By default now.",
          "examples": [
            "2026-03-04T00:00:00.000Z"
          ]
        },
        "max_spans": {
          "type": "integer",
          "minimum": 1,
          "default": 10000,
          "examples": [
            500
          ]
        },
        "override_evaluations": {
          "type": "boolean",
          "default": false,
          "description": "Whether to evaluate again what has labels already.",
          "examples": [
            false
          ]
        },
        "experiment_ids": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "Only for tasks with a data set.",
          "examples": [
            [
              "RXhwZXJpbWVudDo0Om1ub3A="
            ]
          ]
        }
      },
      "examples": [
        {
          "data_start_time": "2026-03-01T00:00:00.000Z",
          "data_end_time": "2026-03-04T00:00:00.000Z"
        }
      ]
    },
    "TriggerRunExperimentTaskRun": {
      "description": "How to run an experiment once. Without `max_examples` or `example_ids` it runs on all examples.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "experiment_name"
      ],
      "properties": {
        "experiment_name": {
          "type": "string",
          "minLength": 1,
          "description": "Unique within the data set.",
          "examples": [
            "baseline"
          ]
        },
        "dataset_version_id": {
          "type": "string",
          "description": "By default the latest version.",
          "examples": [
            "RGF0YXNldFZlcnNpb246MTp1dnd4"
          ]
        },
        "max_examples": {
          "type": "integer",
          "minimum": 1,
          "description": "Not together with `example_ids`.",
          "examples": [
            20
          ]
        },
        "example_ids": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "Not together with `max_examples`.",
          "examples": [
            [
              "RXhhbXBsZTo4Onl6"
            ]
          ]
        },
        "tracing_metadata": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          },
          "examples": [
            {
              "branch": "main"
            }
          ]
        },
        "evaluation_task_ids": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "Evaluation tasks to run once the experiment is completed.",
          "examples": [
            [
              "T25saW5lVGFzazo0NTpxUndY"
            ]
          ]
        }
      },
      "dependentSchemas": {
        "example_ids": {
          "properties": {
            "max_examples": false
          }
        }
      },
      "examples": [
        {
          "experiment_name": "baseline",
          "max_examples": 20
        }
      ]
    },
    "RunConfiguration": {
      "description": "What an experiment does; `experiment_type` says which members it has.",
      "oneOf": [
        {
          "$ref": "#/schemas/LlmGenerationRunConfig"
        },
        {
          "$ref": "#/schemas/TemplateEvaluationRunConfig"
        }
      ],
      "discriminator": {
        "propertyName": "experiment_type",
        "mapping": {
          "llm_generation": "#/schemas/LlmGenerationRunConfig",
          "template_evaluation": "#/schemas/TemplateEvaluationRunConfig"
        }
      },
      "examples": [
        {
          "experiment_type": "llm_generation",
          "ai_integration_id": "QWlJbnRlZ3JhdGlvbjoyOnFyc3Q=",
          "messages": [
            {
              "role": "user",
              "content": "Answer {question}."
            }
          ],
          "input_variable_format": "f_string"
        }
      ]
    },
    "LlmGenerationRunConfig": {
      "description": "An experiment that generates text.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "experiment_type",
        "ai_integration_id",
        "messages",
        "input_variable_format"
      ],
      "properties": {
        "experiment_type": {
          "type": "string",
          "const": "llm_generation",
          "examples": [
            "llm_generation"
          ]
        },
        "ai_integration_id": {
          "type": "string",
          "examples": [
            "QWlJbnRlZ3JhdGlvbjoyOnFyc3Q="
          ]
        },
        "model_name": {
          "type": "string",
          "examples": [
            "gpt-4o"
          ]
        },
        "messages": {
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/schemas/LlmMessage"
          }
        },
        "input_variable_format": {
          "type": "string",
          "enum": [
            "f_string",
            "mustache",
            "none"
          ],
          "description": "How variables stand in the messages.",
          "examples": [
            "f_string"
          ]
        },
        "invocation_parameters": {
          "$ref": "#/schemas/InvocationParameters"
        },
        "provider_parameters": {
          "type": "object",
          "description": "Whatever the provider takes besides.",
          "examples": [
            {}
          ]
        },
        "tool_config": {
          "$ref": "#/schemas/ToolConfig"
        },
        "prompt_version_id": {
          "type": [
            "string",
            "null"
          ],
          "examples": [
            null
          ]
        }
      },
      "examples": [
        {
          "experiment_type": "llm_generation",
          "ai_integration_id": "QWlJbnRlZ3JhdGlvbjoyOnFyc3Q=",
          "messages": [
            {
              "role": "user",
              "content": "Answer {question}."
            }
          ],
          "input_variable_format": "f_string"
        }
      ]
    },
    "TemplateEvaluationRunConfig": {
      "description": "An experiment that evaluates by a template.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "experiment_type",
        "ai_integration_id",
        "template",
        "provide_explanation"
      ],
      "properties": {
        "experiment_type": {
          "type": "string",
          "const": "template_evaluation",
          "examples": [
            "template_evaluation"
          ]
        },
        "ai_integration_id": {
          "type": "string",
          "examples": [
            "QWlJbnRlZ3JhdGlvbjoyOnFyc3Q="
          ]
        },
        "model_name": {
          "type": "string",
          "examples": [
            "gpt-4o"
          ]
        },
        "template": {
          "type": "string",
          "minLength": 1,
          "examples": [
            "Is {answer} relevant to {question}?"
          ]
        },
        "provide_explanation": {
          "type": "boolean",
          "examples": [
            true
          ]
        },
        "classification_choices": {
          "type": "object",
          "additionalProperties": {
            "type": "number"
          },
          "description": "The score of each label.",
          "examples": [
            {
              "relevant": 1,
              "irrelevant": 0
            }
          ]
        },
        "column_mapping": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          },
          "examples": [
            {
              "question": "input"
            }
          ]
        },
        "evaluator_version_id": {
          "type": "string",
          "examples": [
            "RXZhbHVhdG9yVmVyc2lvbjoxOmFi"
          ]
        },
        "invocation_parameters": {
          "$ref": "#/schemas/InvocationParameters"
        },
        "provider_parameters": {
          "type": "object",
          "description": "Whatever the provider takes besides.",
          "examples": [
            {}
          ]
        }
      },
      "examples": [
        {
          "experiment_type": "template_evaluation",
          "ai_integration_id": "QWlJbnRlZ3JhdGlvbjoyOnFyc3Q=",
          "template": "Is {answer} relevant to {question}?",
          "provide_explanation": true,
          "classification_choices": {
            "relevant": 1,
            "irrelevant": 0
          }
        }
      ]
    },
    "LlmMessage": {
      "description": "One message of a prompt.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "role"
      ],
      "properties": {
        "role": {
          "type": "string",
          "enum": [
            "user",
            "assistant",
            "system",
            "tool"
          ],
          "examples": [
            "user"
          ]
        },
        "content": {
          "type": [
            "string",
            "null"
          ],
          "examples": [
            "Answer {question}."
          ]
        },
        "tool_call_id": {
          "type": "string",
          "description": "The call that a tool's message answers.",
          "examples": [
            "call_1"
          ]
        },
        "tool_calls": {
          "type": "array",
          "items": {
            "type": "object"
          },
          "examples": [
            []
          ]
        }
      },
      "examples": [
        {
          "role": "user",
          "content": "Answer {question}."
        }
      ]
    },
    "InvocationParameters": {
      "description": "How a model is called.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "temperature": {
          "type": "number",
          "examples": [
            0.2
          ]
        },
        "max_tokens": {
          "type": "integer",
          "examples": [
            256
          ]
        },
        "max_completion_tokens": {
          "type": "integer",
          "examples": [
            256
          ]
        },
        "top_p": {
          "type": "number",
          "examples": [
            1
          ]
        },
        "frequency_penalty": {
          "type": "number",
          "minimum": -2,
          "maximum": 2,
          "examples": [
            0
          ]
        },
        "presence_penalty": {
          "type": "number",
          "minimum": -2,
          "maximum": 2,
          "examples": [
            0
          ]
        },
        "stop": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "examples": [
            [
              "###"
            ]
          ]
        },
        "response_format": {
          "type": "object",
          "examples": [
            {
              "type": "json_object"
            }
          ]
        },
        "tool_config": {
          "$ref": "#/schemas/ToolConfig"
        }
      },
      "examples": [
        {
          "temperature": 0.2,
          "max_tokens": 256
        }
      ]
    },
    "ToolConfig": {
      "description": "The tools a model may call.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "tools": {
          "type": "array",
          "items": {
            "type": "object"
          },
          "examples": [
            []
          ]
        },
        "tool_choice": {
          "description": "Which tool the model must or may call.",
          "examples": [
            "auto"
          ]
        }
      },
      "examples": [
        {
          "tools": [],
          "tool_choice": "auto"
        }
      ]
    },
    "Problem": {
      "description": "Why a request was refused (RFC 9457).",
      "type": "object",
      "required": [
        "title",
        "status"
      ],
      "properties": {
        "title": {
          "type": "string",
          "examples": [
            "Bad Request"
          ]
        },
        "status": {
          "type": "integer",
          "description": "The status of the reply.",
          "examples": [
            400
          ]
        },
        "type": {
          "type": "string",
          "format": "uri-reference",
          "examples": [
            "https://arize.com/docs/ax/rest-reference/errors#invalid-request"
          ]
        },
        "detail": {
          "type": "string",
          "examples": [
            "limit must be <= 100"
          ]
        },
        "instance": {
          "type": "string",
          "format": "uri-reference",
          "examples": [
            "/v2/tasks?limit=500"
          ]
        }
      },
      "examples": [
        {
          "title": "Bad Request",
          "status": 400,
          "type": "https://arize.com/docs/ax/rest-reference/errors#invalid-request",
          "detail": "limit must be <= 100"
        }
      ]
    }
  },
  "security": {
    "bearerAuth": {
      "type": "http",
      "scheme": "bearer",
      "description": "An API key, as a bearer token."
    }
  }
});
