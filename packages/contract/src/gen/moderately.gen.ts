// Generated from openapi/moderately/openapi.yaml. Run "npm run generate"; do not edit.

import { deepFreeze } from "../compile/freeze.ts";
import type { Contract } from "../contract.ts";

export const moderately: Contract = /* @__PURE__ */ deepFreeze<Contract>({
  "name": "moderately",
  "title": "Moderately AI pipeline executions",
  "version": "0.2.7",
  "conduct": "1.0",
  "source": "openapi/moderately/openapi.yaml",
  "servers": [
    "http://localhost:3000"
  ],
  "operations": [
    {
      "id": "listPipelineExecutions",
      "method": "GET",
      "path": "/pipeline-executions",
      "summary": "List pipeline executions",
      "deprecated": false,
      "parameters": [
        {
          "name": "teamIds",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "examples": [
              "team_123abc"
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 504,
            "column": 5,
            "pointer": "/components/parameters/TeamIds"
          }
        },
        {
          "name": "pipelineIds",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 342,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/parameters/1"
          }
        },
        {
          "name": "pipelineConfigurationVersionIds",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 343,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/parameters/2"
          }
        },
        {
          "name": "pipelineExecutionIds",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 344,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/parameters/3"
          }
        },
        {
          "name": "status",
          "in": "query",
          "required": false,
          "schema": {
            "$ref": "#/schemas/PipelineExecutionStatus"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 345,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/parameters/4"
          }
        },
        {
          "name": "statuses",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 346,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/parameters/5"
          }
        },
        {
          "name": "page",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "default": 1
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 347,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/parameters/6"
          }
        },
        {
          "name": "pageSize",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000,
            "default": 10
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 348,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/parameters/7"
          }
        },
        {
          "name": "orderBy",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "createdAt",
              "updatedAt",
              "startedAt"
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 349,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/parameters/8"
          }
        },
        {
          "name": "orderDirection",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ],
            "default": "asc"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 350,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/parameters/9"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of executions.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/PipelineExecutionPage"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request does not validate, or the status of the execution does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
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
                "$ref": "#/schemas/Error"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key does not reach as far as this.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
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
        "lifecycle": "PipelineExecution"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [
        {
          "param": "query.pipelineIds",
          "field": "/pipelineId",
          "op": "in",
          "as": "string",
          "split": ",",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 361,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/x-conduct/filters/pipelineIds"
          }
        },
        {
          "param": "query.pipelineConfigurationVersionIds",
          "field": "/pipelineConfigurationVersionId",
          "op": "in",
          "as": "string",
          "split": ",",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 362,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/x-conduct/filters/pipelineConfigurationVersionIds"
          }
        },
        {
          "param": "query.pipelineExecutionIds",
          "field": "/pipelineExecutionId",
          "op": "in",
          "as": "string",
          "split": ",",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 363,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/x-conduct/filters/pipelineExecutionIds"
          }
        },
        {
          "param": "query.status",
          "field": "/status",
          "op": "eq",
          "as": "string",
          "invalid": "invalidStatus",
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 364,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/x-conduct/filters/status"
          }
        },
        {
          "param": "query.statuses",
          "field": "/status",
          "op": "in",
          "as": "string",
          "split": ",",
          "invalid": "invalidStatus",
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 365,
            "column": 11,
            "pointer": "/paths/~1pipeline-executions/get/x-conduct/filters/statuses"
          }
        }
      ],
      "pagination": {
        "name": "pages",
        "style": "page",
        "request": {
          "page": "query.page",
          "size": "query.pageSize"
        },
        "response": {
          "items": "/items",
          "page": "/pagination/page",
          "size": "/pagination/pageSize",
          "total": "/pagination/totalItems",
          "pages": "/pagination/totalPages",
          "more": "/pagination/hasNextPage",
          "less": "/pagination/hasPreviousPage"
        },
        "key": "/pipelineExecutionId",
        "base": 1,
        "size": {
          "default": 10,
          "min": 1,
          "max": 1000,
          "over": "invalidRequest",
          "under": "invalidRequest",
          "fill": "exact"
        },
        "order": {
          "by": {
            "param": "query.orderBy",
            "values": {
              "createdAt": "/createdAt",
              "updatedAt": "/updatedAt",
              "startedAt": "/startedAt"
            },
            "default": "/createdAt"
          },
          "dir": {
            "param": "query.orderDirection",
            "default": "asc"
          },
          "ties": "/pipelineExecutionId"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "documented",
        "assumed": [
          "/beyond",
          "/size/over",
          "/size/under",
          "/order/by/default",
          "/order/ties",
          "/order/nulls"
        ],
        "place": {
          "file": "openapi/moderately/openapi.yaml",
          "line": 353,
          "column": 9,
          "pointer": "/paths/~1pipeline-executions/get/x-conduct/pagination"
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 335,
        "column": 5,
        "pointer": "/paths/~1pipeline-executions/get"
      },
      "annotation": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 351,
        "column": 7,
        "pointer": "/paths/~1pipeline-executions/get/x-conduct"
      }
    },
    {
      "id": "createPipelineExecution",
      "method": "POST",
      "path": "/pipeline-executions",
      "summary": "Create a pipeline execution",
      "deprecated": false,
      "parameters": [
        {
          "name": "teamIds",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "examples": [
              "team_123abc"
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 504,
            "column": 5,
            "pointer": "/components/parameters/TeamIds"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/PipelineExecutionCreate"
            }
          }
        }
      },
      "replies": {
        "201": {
          "description": "The execution, `pending`.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/PipelineExecution"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request does not validate, or the status of the execution does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
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
                "$ref": "#/schemas/Error"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key does not reach as far as this.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such configuration version.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
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
        "lifecycle": "PipelineExecution",
        "event": "create"
      },
      "within": [],
      "needs": [
        {
          "lifecycle": "PipelineConfigurationVersion",
          "self": "$request.body#/pipelineConfigurationVersionId",
          "missing": "configurationVersionNotFound"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 373,
        "column": 5,
        "pointer": "/paths/~1pipeline-executions/post"
      },
      "annotation": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 381,
        "column": 7,
        "pointer": "/paths/~1pipeline-executions/post/x-conduct"
      }
    },
    {
      "id": "getPipelineExecution",
      "method": "GET",
      "path": "/pipeline-executions/{pipelineExecutionId}",
      "summary": "Get a pipeline execution",
      "deprecated": false,
      "parameters": [
        {
          "name": "pipelineExecutionId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "pipelineexec_101abc"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 498,
            "column": 5,
            "pointer": "/components/parameters/PipelineExecutionId"
          }
        },
        {
          "name": "teamIds",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "examples": [
              "team_123abc"
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 504,
            "column": 5,
            "pointer": "/components/parameters/TeamIds"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The execution as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/PipelineExecution"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request does not validate, or the status of the execution does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
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
                "$ref": "#/schemas/Error"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key does not reach as far as this.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
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
      "reads": "PipelineExecution",
      "self": "$request.path.pipelineExecutionId",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 399,
        "column": 5,
        "pointer": "/paths/~1pipeline-executions~1{pipelineExecutionId}/get"
      },
      "annotation": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 403,
        "column": 7,
        "pointer": "/paths/~1pipeline-executions~1{pipelineExecutionId}/get/x-conduct"
      }
    },
    {
      "id": "updatePipelineExecution",
      "method": "PATCH",
      "path": "/pipeline-executions/{pipelineExecutionId}",
      "summary": "Report on a pipeline execution",
      "deprecated": false,
      "parameters": [
        {
          "name": "pipelineExecutionId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "pipelineexec_101abc"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 498,
            "column": 5,
            "pointer": "/components/parameters/PipelineExecutionId"
          }
        },
        {
          "name": "teamIds",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "examples": [
              "team_123abc"
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 504,
            "column": 5,
            "pointer": "/components/parameters/TeamIds"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/PipelineExecutionUpdate"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The execution as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/PipelineExecution"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request does not validate, or the status of the execution does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
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
                "$ref": "#/schemas/Error"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key does not reach as far as this.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
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
        "lifecycle": "PipelineExecution",
        "select": "$request.body#/status",
        "events": {
          "pending": "keep",
          "running": "run",
          "paused": "pause",
          "completed": "complete",
          "failed": "fail",
          "cancelled": "abort"
        },
        "absent": {
          "fires": "report"
        },
        "otherwise": {
          "error": "notAllowed"
        }
      },
      "self": "$request.path.pipelineExecutionId",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 410,
        "column": 5,
        "pointer": "/paths/~1pipeline-executions~1{pipelineExecutionId}/patch"
      },
      "annotation": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 420,
        "column": 7,
        "pointer": "/paths/~1pipeline-executions~1{pipelineExecutionId}/patch/x-conduct"
      }
    },
    {
      "id": "cancelPipelineExecution",
      "method": "POST",
      "path": "/pipeline-executions/{pipelineExecutionId}/cancel",
      "summary": "Cancel a pipeline execution that is not over",
      "deprecated": false,
      "parameters": [
        {
          "name": "pipelineExecutionId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "pipelineexec_101abc"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 498,
            "column": 5,
            "pointer": "/components/parameters/PipelineExecutionId"
          }
        },
        {
          "name": "teamIds",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "examples": [
              "team_123abc"
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 504,
            "column": 5,
            "pointer": "/components/parameters/TeamIds"
          }
        }
      ],
      "body": {
        "required": false,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/PipelineExecutionCancel"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The execution as it is now.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/PipelineExecution"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request does not validate, or the status of the execution does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
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
                "$ref": "#/schemas/Error"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key does not reach as far as this.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
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
        "lifecycle": "PipelineExecution",
        "event": "cancel"
      },
      "self": "$request.path.pipelineExecutionId",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 437,
        "column": 5,
        "pointer": "/paths/~1pipeline-executions~1{pipelineExecutionId}~1cancel/post"
      },
      "annotation": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 445,
        "column": 7,
        "pointer": "/paths/~1pipeline-executions~1{pipelineExecutionId}~1cancel/post/x-conduct"
      }
    },
    {
      "id": "getPipelineExecutionOutput",
      "method": "GET",
      "path": "/pipeline-executions/{pipelineExecutionId}/output",
      "summary": "Get the output of a pipeline execution",
      "deprecated": false,
      "parameters": [
        {
          "name": "pipelineExecutionId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "pipelineexec_101abc"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 498,
            "column": 5,
            "pointer": "/components/parameters/PipelineExecutionId"
          }
        },
        {
          "name": "teamIds",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "examples": [
              "team_123abc"
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 504,
            "column": 5,
            "pointer": "/components/parameters/TeamIds"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The output, or where it is.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/PipelineExecutionOutput"
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
                "$ref": "#/schemas/Error"
              }
            }
          },
          "headers": {}
        },
        "403": {
          "description": "The API key does not reach as far as this.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such execution, or it has no output yet.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Error"
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
      "yields": {
        "lifecycle": "PipelineExecution",
        "in": [
          "pending",
          "running",
          "paused",
          "completed",
          "failed",
          "cancelled"
        ],
        "otherwise": "noOutput",
        "cases": [
          {
            "if": {
              "present": "$self#/pipelineOutputFileUri"
            },
            "body": {
              "type": "s3",
              "downloadUrl": "$file.url",
              "expiresAt": "$file.expires",
              "metadata": {
                "fileSizeBytes": "$file.size",
                "compressionType": "gzip",
                "fileType": "json",
                "outputSummary": "$self#/pipelineOutputSummary"
              }
            },
            "file": {
              "of": "$self#/pipelineOutput",
              "media": "application/json",
              "encoding": "gzip",
              "expires": 3600000
            },
            "fetch": "$response.body#/downloadUrl",
            "encoding": "$response.body#/metadata/compressionType",
            "media": "application/json"
          },
          {
            "if": {
              "present": "$self#/pipelineOutput"
            },
            "body": {
              "type": "inline",
              "data": "$self#/pipelineOutput",
              "summary": "$self#/pipelineOutputSummary"
            },
            "value": "$response.body#/data"
          }
        ]
      },
      "self": "$request.path.pipelineExecutionId",
      "within": [],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 457,
        "column": 5,
        "pointer": "/paths/~1pipeline-executions~1{pipelineExecutionId}~1output/get"
      },
      "annotation": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 463,
        "column": 7,
        "pointer": "/paths/~1pipeline-executions~1{pipelineExecutionId}~1output/get/x-conduct"
      }
    }
  ],
  "lifecycles": {
    "PipelineConfigurationVersion": {
      "name": "PipelineConfigurationVersion",
      "description": "What an execution is of. Versions are made outside of this API, which only names them.",
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
            "file": "openapi/moderately/openapi.yaml",
            "line": 148,
            "column": 5,
            "pointer": "/x-conduct/lifecycles/PipelineConfigurationVersion"
          }
        }
      },
      "events": {
        "publish": {
          "name": "publish",
          "by": "server",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "exists",
              "effects": {
                "set": {
                  "/pipelineId": "pipeline_123abc"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 152,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/PipelineConfigurationVersion/events/publish"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 152,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineConfigurationVersion/events/publish"
          }
        },
        "remove": {
          "name": "remove",
          "description": "Its executions stay.",
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
                "file": "openapi/moderately/openapi.yaml",
                "line": 153,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/PipelineConfigurationVersion/events/remove"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 153,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineConfigurationVersion/events/remove"
          }
        }
      },
      "each": {},
      "seeds": [
        {
          "id": "pipelineconfig_789ghi",
          "pipelineId": "pipeline_123abc"
        },
        {
          "id": "pipelineconfig_012jkl",
          "pipelineId": "pipeline_456def"
        },
        {
          "id": "version_123",
          "pipelineId": "pipeline_456def"
        }
      ],
      "missing": "configurationVersionNotFound",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 148,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/PipelineConfigurationVersion"
      }
    },
    "PipelineExecution": {
      "name": "PipelineExecution",
      "schema": "PipelineExecution",
      "id": "/pipelineExecutionId",
      "state": "/status",
      "result": "/pipelineOutput",
      "error": "/progressData/error",
      "keeps": [
        "/pipelineId"
      ],
      "open": false,
      "states": {
        "pending": {
          "name": "pending",
          "description": "Waits for a worker.",
          "value": {
            "/status": "pending"
          },
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 170,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/states/pending"
          }
        },
        "running": {
          "name": "running",
          "description": "A worker carries it out.",
          "value": {
            "/status": "running"
          },
          "enter": {
            "init": {
              "/startedAt": "$now"
            }
          },
          "holds": {
            "present": "$self#/startedAt"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 172,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/states/running"
          }
        },
        "paused": {
          "name": "paused",
          "description": "Held by the worker, which will go on.",
          "value": {
            "/status": "paused"
          },
          "enter": {},
          "holds": {
            "present": "$self#/pausedAt"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 176,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/states/paused"
          }
        },
        "completed": {
          "name": "completed",
          "final": "success",
          "value": {
            "/status": "completed"
          },
          "enter": {
            "init": {
              "/completedAt": "$now"
            }
          },
          "holds": {
            "present": "$self#/completedAt"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 179,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/states/completed"
          }
        },
        "failed": {
          "name": "failed",
          "final": "failure",
          "value": {
            "/status": "failed"
          },
          "enter": {
            "init": {
              "/failedAt": "$now"
            }
          },
          "holds": {
            "present": "$self#/failedAt"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 183,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/states/failed"
          }
        },
        "cancelled": {
          "name": "cancelled",
          "final": "cancelled",
          "value": {
            "/status": "cancelled"
          },
          "enter": {
            "init": {
              "/cancelledAt": "$now"
            }
          },
          "holds": {
            "present": "$self#/cancelledAt"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 187,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/states/cancelled"
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
              "to": "pending",
              "effects": {
                "set": {
                  "/pipelineConfigurationVersionId": "$request.body#/pipelineConfigurationVersionId",
                  "/pipelineId": {
                    "$find": {
                      "of": "PipelineConfigurationVersion",
                      "match": {
                        "/id": "$request.body#/pipelineConfigurationVersionId"
                      },
                      "pick": "only",
                      "at": "/pipelineId"
                    }
                  },
                  "/pipelineInput": "$request.body#/pipelineInput",
                  "/pipelineInputSummary": "$request.body#/pipelineInputSummary",
                  "/currentStep": {
                    "$first": [
                      "$request.body#/currentStep",
                      null
                    ]
                  },
                  "/totalSteps": {
                    "$first": [
                      "$request.body#/totalSteps",
                      null
                    ]
                  },
                  "/pipelineOutput": null,
                  "/pipelineOutputSummary": null,
                  "/pipelineOutputFileUri": null,
                  "/progressData": {},
                  "/createdAt": "$now",
                  "/updatedAt": "$now",
                  "/startedAt": null,
                  "/completedAt": null,
                  "/failedAt": null,
                  "/cancelledAt": null,
                  "/pausedAt": null
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 197,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/create"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 197,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/events/create"
          }
        },
        "run": {
          "name": "run",
          "description": "A worker begins, or goes on after a pause. The first start stands.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "pending"
              ],
              "to": "running",
              "if": {
                "not": {
                  "any": [
                    {
                      "eq": [
                        "$request.body#/pipelineOutput",
                        null
                      ]
                    },
                    {
                      "eq": [
                        "$request.body#/pipelineOutputSummary",
                        null
                      ]
                    }
                  ]
                }
              },
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 227,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/run/cases/0"
              }
            },
            {
              "from": [
                "pending",
                "paused"
              ],
              "to": "running",
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 244,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/run/cases/1"
              }
            },
            {
              "from": [
                "running"
              ],
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 245,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/run/cases/2"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 20
          },
          "basis": "assumed",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 221,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/events/run"
          }
        },
        "pause": {
          "name": "pause",
          "description": "A worker stops for a while.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "running"
              ],
              "to": "paused",
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$now"
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 251,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/pause/cases/0"
              }
            },
            {
              "from": [
                "paused"
              ],
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 260,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/pause/cases/1"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 246,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/events/pause"
          }
        },
        "complete": {
          "name": "complete",
          "description": "A worker is done.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "running"
              ],
              "to": "completed",
              "if": {
                "not": {
                  "any": [
                    {
                      "eq": [
                        "$request.body#/pipelineOutput",
                        null
                      ]
                    },
                    {
                      "eq": [
                        "$request.body#/pipelineOutputSummary",
                        null
                      ]
                    }
                  ]
                }
              },
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 266,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/complete/cases/0"
              }
            },
            {
              "from": [
                "running"
              ],
              "to": "completed",
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 267,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/complete/cases/1"
              }
            },
            {
              "from": [
                "completed"
              ],
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 268,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/complete/cases/2"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 261,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/events/complete"
          }
        },
        "fail": {
          "name": "fail",
          "description": "A worker gives up.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "running"
              ],
              "to": "failed",
              "if": {
                "not": {
                  "any": [
                    {
                      "eq": [
                        "$request.body#/pipelineOutput",
                        null
                      ]
                    },
                    {
                      "eq": [
                        "$request.body#/pipelineOutputSummary",
                        null
                      ]
                    }
                  ]
                }
              },
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 275,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/fail/cases/0"
              }
            },
            {
              "from": [
                "pending",
                "running",
                "paused"
              ],
              "to": "failed",
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 276,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/fail/cases/1"
              }
            },
            {
              "from": [
                "failed"
              ],
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 277,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/fail/cases/2"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 2000,
            "weight": 1
          },
          "basis": "assumed",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 269,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/events/fail"
          }
        },
        "abort": {
          "name": "abort",
          "description": "A worker cancels. Unlike the cancel operation it may be told twice.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "pending",
                "running",
                "paused"
              ],
              "to": "cancelled",
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 283,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/abort/cases/0"
              }
            },
            {
              "from": [
                "cancelled"
              ],
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 284,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/abort/cases/1"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 278,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/events/abort"
          }
        },
        "keep": {
          "name": "keep",
          "description": "A worker reports on an execution that it has not begun.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "pending"
              ],
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 285,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/keep"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 285,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/events/keep"
          }
        },
        "report": {
          "name": "report",
          "description": "A worker reports without a word on the status; an output may be added to an execution that is over.",
          "by": "worker",
          "cases": [
            {
              "from": [
                "pending",
                "running",
                "paused"
              ],
              "if": {
                "not": {
                  "any": [
                    {
                      "eq": [
                        "$request.body#/pipelineOutput",
                        null
                      ]
                    },
                    {
                      "eq": [
                        "$request.body#/pipelineOutputSummary",
                        null
                      ]
                    }
                  ]
                }
              },
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 296,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/report/cases/0"
              }
            },
            {
              "from": [
                "pending",
                "running",
                "paused",
                "completed",
                "failed",
                "cancelled"
              ],
              "effects": {
                "merge": {
                  "/pipelineOutput": "$request.body#/pipelineOutput",
                  "/pipelineOutputSummary": "$request.body#/pipelineOutputSummary",
                  "/progressData": "$request.body#/progressData",
                  "/currentStep": "$request.body#/currentStep",
                  "/totalSteps": "$request.body#/totalSteps"
                },
                "set": {
                  "/startedAt": {
                    "$first": [
                      "$request.body#/startedAt",
                      "$self#/startedAt"
                    ]
                  },
                  "/completedAt": {
                    "$first": [
                      "$request.body#/completedAt",
                      "$self#/completedAt"
                    ]
                  },
                  "/failedAt": {
                    "$first": [
                      "$request.body#/failedAt",
                      "$self#/failedAt"
                    ]
                  },
                  "/cancelledAt": {
                    "$first": [
                      "$request.body#/cancelledAt",
                      "$self#/cancelledAt"
                    ]
                  },
                  "/pausedAt": {
                    "$first": [
                      "$request.body#/pausedAt",
                      "$self#/pausedAt"
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 297,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/report/cases/1"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 292,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/events/report"
          }
        },
        "finish": {
          "name": "finish",
          "description": "A worker that nobody watches is done.",
          "by": "server",
          "cases": [
            {
              "from": [
                "running"
              ],
              "to": "completed",
              "effects": {
                "set": {
                  "/pipelineOutput": {
                    "summary": "Output of {$self#/pipelineConfigurationVersionId}",
                    "input": "$self#/pipelineInput"
                  },
                  "/pipelineOutputSummary": "Simulated output"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 299,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/finish"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 2000,
            "weight": 9
          },
          "basis": "assumed",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 299,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/events/finish"
          }
        },
        "store": {
          "name": "store",
          "description": "An output is too large for a reply, and is stored as a file.",
          "by": "server",
          "cases": [
            {
              "from": [
                "pending",
                "running",
                "paused",
                "completed",
                "failed",
                "cancelled"
              ],
              "if": {
                "all": [
                  {
                    "present": "$self#/pipelineOutput"
                  },
                  {
                    "absent": "$self#/pipelineOutputFileUri"
                  }
                ]
              },
              "effects": {
                "set": {
                  "/pipelineOutputFileUri": "s3://pipeline-outputs/{$self#/pipelineExecutionId}.json.gz"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 309,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/store"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 309,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/events/store"
          }
        },
        "cancel": {
          "name": "cancel",
          "description": "A client calls it off. Not possible twice.",
          "by": "client",
          "cases": [
            {
              "from": [
                "pending",
                "running",
                "paused"
              ],
              "to": "cancelled",
              "effects": {
                "set": {
                  "/cancelledAt": "$now"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/moderately/openapi.yaml",
                "line": 317,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/PipelineExecution/events/cancel"
              }
            }
          ],
          "otherwise": "notCancellable",
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/moderately/openapi.yaml",
            "line": 317,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/PipelineExecution/events/cancel"
          }
        }
      },
      "each": {
        "set": {
          "/updatedAt": "$now"
        },
        "assumed": [
          "/updatedAt"
        ]
      },
      "illegal": "notAllowed",
      "missing": "notFound",
      "wait": {
        "every": 2000,
        "backoff": 1,
        "max": 10000,
        "until": [
          "completed",
          "failed",
          "cancelled"
        ]
      },
      "waiters": {
        "started": {
          "description": "A worker has begun.",
          "until": [
            "running",
            "paused",
            "completed"
          ],
          "fails": [
            "failed",
            "cancelled"
          ]
        },
        "completed": {
          "description": "The work is done.",
          "until": [
            "completed"
          ],
          "fails": [
            "failed",
            "cancelled"
          ]
        }
      },
      "settled": [
        "completed",
        "failed",
        "cancelled"
      ],
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 159,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/PipelineExecution"
      }
    }
  },
  "errors": {
    "notFound": {
      "name": "notFound",
      "status": 404,
      "headers": {},
      "body": {
        "error": {
          "code": "NOT_FOUND",
          "message": "Pipeline execution not found",
          "details": null,
          "timestamp": "$now",
          "path": "$request.url",
          "requestId": "$request.id"
        },
        "message": "Pipeline execution not found",
        "details": null
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 29,
        "column": 5,
        "pointer": "/x-conduct/errors/notFound"
      }
    },
    "configurationVersionNotFound": {
      "name": "configurationVersionNotFound",
      "description": "That it is a 404 is documented. Which configuration versions there are is not said by this API, so that a server may know any.",
      "status": 404,
      "headers": {},
      "body": {
        "error": {
          "code": "NOT_FOUND",
          "message": "Pipeline configuration version '{$request.body#/pipelineConfigurationVersionId}' not found",
          "details": null,
          "timestamp": "$now",
          "path": "$request.url",
          "requestId": "$request.id"
        },
        "message": "Pipeline configuration version '{$request.body#/pipelineConfigurationVersionId}' not found",
        "details": null
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 35,
        "column": 5,
        "pointer": "/x-conduct/errors/configurationVersionNotFound"
      }
    },
    "noOutput": {
      "name": "noOutput",
      "description": "The execution has no output yet.",
      "status": 404,
      "headers": {},
      "body": {
        "error": {
          "code": "NOT_FOUND",
          "message": "Pipeline execution has no output",
          "details": null,
          "timestamp": "$now",
          "path": "$request.url",
          "requestId": "$request.id"
        },
        "message": "Pipeline execution has no output",
        "details": null
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 43,
        "column": 5,
        "pointer": "/x-conduct/errors/noOutput"
      }
    },
    "notCancellable": {
      "name": "notCancellable",
      "description": "The execution is over.",
      "status": 400,
      "headers": {},
      "body": {
        "error": {
          "code": "BAD_REQUEST",
          "message": "Pipeline execution is {$self#/status} and cannot be cancelled",
          "details": [
            {
              "field": "status",
              "message": "Pipeline execution is {$self#/status} and cannot be cancelled",
              "value": "$self#/status"
            }
          ],
          "timestamp": "$now",
          "path": "$request.url",
          "requestId": "$request.id"
        },
        "message": "Pipeline execution is {$self#/status} and cannot be cancelled",
        "details": [
          {
            "field": "status",
            "message": "Pipeline execution is {$self#/status} and cannot be cancelled",
            "value": "$self#/status"
          }
        ]
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 50,
        "column": 5,
        "pointer": "/x-conduct/errors/notCancellable"
      }
    },
    "notAllowed": {
      "name": "notAllowed",
      "description": "The status cannot follow the one that the execution has.",
      "status": 400,
      "headers": {},
      "body": {
        "error": {
          "code": "BAD_REQUEST",
          "message": "Status {$request.body#/status} cannot follow {$self#/status}",
          "details": [
            {
              "field": "status",
              "message": "Status {$request.body#/status} cannot follow {$self#/status}",
              "value": "$request.body#/status"
            }
          ],
          "timestamp": "$now",
          "path": "$request.url",
          "requestId": "$request.id"
        },
        "message": "Status {$request.body#/status} cannot follow {$self#/status}",
        "details": [
          {
            "field": "status",
            "message": "Status {$request.body#/status} cannot follow {$self#/status}",
            "value": "$request.body#/status"
          }
        ]
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 63,
        "column": 5,
        "pointer": "/x-conduct/errors/notAllowed"
      }
    },
    "invalidRequest": {
      "name": "invalidRequest",
      "description": "The request does not validate.",
      "status": 400,
      "headers": {},
      "body": {
        "error": {
          "code": "BAD_REQUEST",
          "message": "Request validation failed",
          "details": {
            "$map": {
              "of": "$violations",
              "to": {
                "field": "$item#/name",
                "message": "$item#/message",
                "value": "$item#/value"
              }
            }
          },
          "timestamp": "$now",
          "path": "$request.url",
          "requestId": "$request.id"
        },
        "message": "Request validation failed",
        "details": {
          "$map": {
            "of": "$violations",
            "to": {
              "field": "$item#/name",
              "message": "$item#/message",
              "value": "$item#/value"
            }
          }
        }
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 77,
        "column": 5,
        "pointer": "/x-conduct/errors/invalidRequest"
      }
    },
    "invalidStatus": {
      "name": "invalidStatus",
      "description": "A status that no execution has.",
      "status": 400,
      "headers": {},
      "body": {
        "error": {
          "code": "BAD_REQUEST",
          "message": "Unknown status '{$value}'",
          "details": [
            {
              "field": "statuses",
              "message": "Unknown status '{$value}'",
              "value": "$value"
            }
          ],
          "timestamp": "$now",
          "path": "$request.url",
          "requestId": "$request.id"
        },
        "message": "Unknown status '{$value}'",
        "details": [
          {
            "field": "statuses",
            "message": "Unknown status '{$value}'",
            "value": "$value"
          }
        ]
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 93,
        "column": 5,
        "pointer": "/x-conduct/errors/invalidStatus"
      }
    },
    "unauthorized": {
      "name": "unauthorized",
      "status": 401,
      "headers": {},
      "body": {
        "error": {
          "code": "UNAUTHORIZED",
          "message": "Missing or invalid API key",
          "details": null,
          "timestamp": "$now",
          "path": "$request.url",
          "requestId": "$request.id"
        },
        "message": "Missing or invalid API key",
        "details": null
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 107,
        "column": 5,
        "pointer": "/x-conduct/errors/unauthorized"
      }
    },
    "noSuchPath": {
      "name": "noSuchPath",
      "status": 404,
      "headers": {},
      "body": {
        "error": {
          "code": "NOT_FOUND",
          "message": "No resource at {$request.url}",
          "details": null,
          "timestamp": "$now",
          "path": "$request.url",
          "requestId": "$request.id"
        },
        "message": "No resource at {$request.url}",
        "details": null
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 113,
        "column": 5,
        "pointer": "/x-conduct/errors/noSuchPath"
      }
    },
    "noSuchMethod": {
      "name": "noSuchMethod",
      "status": 405,
      "headers": {},
      "body": {
        "error": {
          "code": "METHOD_NOT_ALLOWED",
          "message": "{$request.method} is not possible here",
          "details": null,
          "timestamp": "$now",
          "path": "$request.url",
          "requestId": "$request.id"
        },
        "message": "{$request.method} is not possible here",
        "details": null
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/moderately/openapi.yaml",
        "line": 120,
        "column": 5,
        "pointer": "/x-conduct/errors/noSuchMethod"
      }
    }
  },
  "refusals": {
    "request": "invalidRequest",
    "credentials": "unauthorized",
    "path": "noSuchPath",
    "method": "noSuchMethod"
  },
  "schemas": {
    "PipelineExecutionStatus": {
      "description": "Where an execution is.",
      "type": "string",
      "enum": [
        "pending",
        "running",
        "completed",
        "failed",
        "cancelled",
        "paused"
      ],
      "examples": [
        "running"
      ]
    },
    "PipelineExecution": {
      "description": "One run of a pipeline's configuration version on an input.",
      "type": "object",
      "required": [
        "pipelineExecutionId",
        "pipelineConfigurationVersionId",
        "pipelineInput",
        "pipelineInputSummary",
        "pipelineOutput",
        "pipelineOutputSummary",
        "status",
        "progressData",
        "pipelineOutputFileUri",
        "currentStep",
        "totalSteps",
        "createdAt",
        "updatedAt",
        "startedAt",
        "completedAt",
        "failedAt",
        "cancelledAt",
        "pausedAt"
      ],
      "properties": {
        "pipelineExecutionId": {
          "type": "string",
          "readOnly": true,
          "examples": [
            "pipelineexec_101abc"
          ]
        },
        "pipelineConfigurationVersionId": {
          "type": "string"
        },
        "pipelineInput": {
          "type": "object",
          "additionalProperties": true
        },
        "pipelineInputSummary": {
          "type": "string"
        },
        "pipelineOutput": {
          "description": "What came out; null until it is reported.",
          "type": [
            "object",
            "null"
          ],
          "additionalProperties": true
        },
        "pipelineOutputSummary": {
          "type": [
            "string",
            "null"
          ]
        },
        "status": {
          "$ref": "#/schemas/PipelineExecutionStatus"
        },
        "progressData": {
          "description": "Whatever the worker reports; `error` says why it failed.",
          "type": "object",
          "additionalProperties": true
        },
        "pipelineOutputFileUri": {
          "description": "Where a large output is stored.",
          "type": [
            "string",
            "null"
          ],
          "readOnly": true
        },
        "currentStep": {
          "description": "Which step it is at, from 0.",
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "totalSteps": {
          "description": "How many steps there are.",
          "type": [
            "integer",
            "null"
          ],
          "minimum": 1
        },
        "createdAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "readOnly": true
        },
        "updatedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "readOnly": true
        },
        "startedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "completedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "failedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "cancelledAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "pausedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        }
      },
      "examples": [
        {
          "pipelineExecutionId": "pipelineexec_101abc",
          "pipelineConfigurationVersionId": "pipelineconfig_789ghi",
          "pipelineInput": {
            "documents": [
              "doc1.pdf",
              "doc2.pdf"
            ]
          },
          "pipelineInputSummary": "Process 2 legal documents",
          "pipelineOutput": null,
          "pipelineOutputSummary": null,
          "status": "running",
          "progressData": {
            "phase": "reading"
          },
          "pipelineOutputFileUri": null,
          "currentStep": 1,
          "totalSteps": 4,
          "createdAt": "2026-01-01T12:00:00.000Z",
          "updatedAt": "2026-01-01T12:00:07.000Z",
          "startedAt": "2026-01-01T12:00:02.000Z",
          "completedAt": null,
          "failedAt": null,
          "cancelledAt": null,
          "pausedAt": null
        }
      ]
    },
    "PipelineExecutionPage": {
      "description": "A page of executions.",
      "type": "object",
      "required": [
        "items",
        "pagination"
      ],
      "properties": {
        "items": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/PipelineExecution"
          }
        },
        "pagination": {
          "$ref": "#/schemas/Pagination"
        }
      },
      "examples": [
        {
          "items": [
            {
              "pipelineExecutionId": "pipelineexec_101abc",
              "pipelineConfigurationVersionId": "pipelineconfig_789ghi",
              "pipelineInput": {
                "documents": [
                  "doc1.pdf",
                  "doc2.pdf"
                ]
              },
              "pipelineInputSummary": "Process 2 legal documents",
              "pipelineOutput": null,
              "pipelineOutputSummary": null,
              "status": "running",
              "progressData": {
                "phase": "reading"
              },
              "pipelineOutputFileUri": null,
              "currentStep": 1,
              "totalSteps": 4,
              "createdAt": "2026-01-01T12:00:00.000Z",
              "updatedAt": "2026-01-01T12:00:07.000Z",
              "startedAt": "2026-01-01T12:00:02.000Z",
              "completedAt": null,
              "failedAt": null,
              "cancelledAt": null,
              "pausedAt": null
            }
          ],
          "pagination": {
            "page": 1,
            "pageSize": 10,
            "totalItems": 1,
            "totalPages": 1,
            "hasNextPage": false,
            "hasPreviousPage": false
          }
        }
      ]
    },
    "Pagination": {
      "description": "Where in a list a page is.",
      "type": "object",
      "required": [
        "page",
        "pageSize",
        "totalItems",
        "totalPages",
        "hasNextPage",
        "hasPreviousPage"
      ],
      "properties": {
        "page": {
          "type": "integer"
        },
        "pageSize": {
          "type": "integer"
        },
        "totalItems": {
          "type": "integer",
          "minimum": 0
        },
        "totalPages": {
          "type": "integer",
          "minimum": 0
        },
        "hasNextPage": {
          "type": "boolean"
        },
        "hasPreviousPage": {
          "type": "boolean"
        }
      },
      "examples": [
        {
          "page": 1,
          "pageSize": 10,
          "totalItems": 1,
          "totalPages": 1,
          "hasNextPage": false,
          "hasPreviousPage": false
        }
      ]
    },
    "PipelineExecutionCreate": {
      "description": "What to execute. Further members are ignored.",
      "type": "object",
      "additionalProperties": true,
      "required": [
        "pipelineConfigurationVersionId",
        "pipelineInput",
        "pipelineInputSummary"
      ],
      "properties": {
        "pipelineConfigurationVersionId": {
          "description": "It has to exist.",
          "type": "string",
          "examples": [
            "pipelineconfig_789ghi"
          ]
        },
        "pipelineInput": {
          "type": "object",
          "additionalProperties": true
        },
        "pipelineInputSummary": {
          "type": "string",
          "maxLength": 1000
        },
        "currentStep": {
          "description": "Which step it is at, from 0.",
          "type": "integer",
          "minimum": 0
        },
        "totalSteps": {
          "description": "How many steps there are.",
          "type": "integer",
          "minimum": 1
        }
      },
      "examples": [
        {
          "pipelineConfigurationVersionId": "pipelineconfig_789ghi",
          "pipelineInput": {
            "documents": [
              "doc1.pdf",
              "doc2.pdf"
            ]
          },
          "pipelineInputSummary": "Process 2 legal documents",
          "totalSteps": 4
        }
      ]
    },
    "PipelineExecutionUpdate": {
      "description": "What a worker reports. Members that are absent are left alone; further members are ignored.",
      "type": "object",
      "additionalProperties": true,
      "properties": {
        "pipelineOutput": {
          "type": [
            "object",
            "null"
          ],
          "additionalProperties": true
        },
        "pipelineOutputSummary": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 1000
        },
        "status": {
          "$ref": "#/schemas/PipelineExecutionStatus"
        },
        "progressData": {
          "type": "object",
          "additionalProperties": true
        },
        "currentStep": {
          "type": "integer",
          "minimum": 0
        },
        "totalSteps": {
          "type": "integer",
          "minimum": 1
        },
        "startedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "completedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "failedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "cancelledAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "pausedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        }
      },
      "examples": [
        {
          "status": "completed",
          "pipelineOutput": {
            "results": "found"
          },
          "pipelineOutputSummary": "Successfully processed 2 documents"
        },
        {
          "status": "running",
          "progressData": {
            "stage": "extraction"
          },
          "currentStep": 1
        },
        {
          "status": "paused"
        },
        {
          "status": "failed",
          "progressData": {
            "error": "The document cannot be read"
          }
        }
      ]
    },
    "PipelineExecutionCancel": {
      "description": "Why it is cancelled.",
      "type": "object",
      "properties": {
        "reason": {
          "type": "string",
          "maxLength": 500
        }
      },
      "examples": [
        {
          "reason": "No longer needed"
        }
      ]
    },
    "PipelineExecutionOutput": {
      "description": "The output, or where it is.",
      "oneOf": [
        {
          "$ref": "#/schemas/InlineOutput"
        },
        {
          "$ref": "#/schemas/StoredOutput"
        }
      ],
      "discriminator": {
        "propertyName": "type",
        "mapping": {
          "inline": "#/schemas/InlineOutput",
          "s3": "#/schemas/StoredOutput"
        }
      },
      "examples": [
        {
          "type": "inline",
          "data": {
            "results": "found"
          },
          "summary": "Successfully processed 2 documents"
        }
      ]
    },
    "InlineOutput": {
      "description": "An output that is in the reply.",
      "type": "object",
      "required": [
        "type",
        "data",
        "summary"
      ],
      "properties": {
        "type": {
          "const": "inline",
          "type": "string"
        },
        "data": {
          "type": "object",
          "additionalProperties": true
        },
        "summary": {
          "type": [
            "string",
            "null"
          ]
        }
      },
      "examples": [
        {
          "type": "inline",
          "data": {
            "results": "found"
          },
          "summary": "Successfully processed 2 documents"
        }
      ]
    },
    "StoredOutput": {
      "description": "An output that is a document of its own.",
      "type": "object",
      "required": [
        "type",
        "downloadUrl",
        "expiresAt",
        "metadata"
      ],
      "properties": {
        "type": {
          "const": "s3",
          "type": "string"
        },
        "downloadUrl": {
          "description": "Good without credentials.",
          "type": "string",
          "format": "uri"
        },
        "expiresAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "metadata": {
          "$ref": "#/schemas/StoredOutputMetadata"
        }
      },
      "examples": [
        {
          "type": "s3",
          "downloadUrl": "http://localhost:3000/files/pipelineexec_101abc.json.gz",
          "expiresAt": "2026-01-01T13:00:00.000Z",
          "metadata": {
            "fileSizeBytes": 2048,
            "compressionType": "gzip",
            "fileType": "json",
            "outputSummary": "Successfully processed 2 documents"
          }
        }
      ]
    },
    "StoredOutputMetadata": {
      "description": "What the document is like.",
      "type": "object",
      "required": [
        "fileSizeBytes",
        "compressionType",
        "fileType",
        "outputSummary"
      ],
      "properties": {
        "fileSizeBytes": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "compressionType": {
          "type": [
            "string",
            "null"
          ],
          "enum": [
            "none",
            "gzip",
            "brotli",
            "lz4",
            null
          ]
        },
        "fileType": {
          "type": [
            "string",
            "null"
          ],
          "enum": [
            "json",
            "parquet",
            "csv",
            "binary",
            null
          ]
        },
        "outputSummary": {
          "type": [
            "string",
            "null"
          ]
        }
      },
      "examples": [
        {
          "fileSizeBytes": 2048,
          "compressionType": "gzip",
          "fileType": "json",
          "outputSummary": "Successfully processed 2 documents"
        }
      ]
    },
    "Error": {
      "description": "Why it was refused, once in an envelope and once without.",
      "type": "object",
      "required": [
        "error",
        "message",
        "details"
      ],
      "properties": {
        "error": {
          "$ref": "#/schemas/ErrorDetail"
        },
        "message": {
          "description": "The same as in `error`.",
          "type": "string"
        },
        "details": {
          "description": "The same as in `error`."
        }
      },
      "examples": [
        {
          "error": {
            "code": "BAD_REQUEST",
            "message": "Request validation failed",
            "details": [
              {
                "field": "pageSize",
                "message": "must be at most 1000",
                "value": 5000
              }
            ],
            "timestamp": "2026-01-01T12:00:00.000Z",
            "path": "/pipeline-executions",
            "requestId": "req_1a2b3c"
          },
          "message": "Request validation failed",
          "details": [
            {
              "field": "pageSize",
              "message": "must be at most 1000",
              "value": 5000
            }
          ]
        }
      ]
    },
    "ErrorDetail": {
      "description": "Why it was refused.",
      "type": "object",
      "required": [
        "code",
        "message",
        "details",
        "timestamp"
      ],
      "properties": {
        "code": {
          "type": "string"
        },
        "message": {
          "type": "string"
        },
        "details": {
          "description": "One entry for each value that does not validate, or null."
        },
        "timestamp": {
          "type": "string",
          "format": "date-time"
        },
        "path": {
          "type": "string"
        },
        "requestId": {
          "type": "string"
        }
      },
      "examples": [
        {
          "code": "BAD_REQUEST",
          "message": "Request validation failed",
          "details": [
            {
              "field": "pageSize",
              "message": "must be at most 1000",
              "value": 5000
            }
          ],
          "timestamp": "2026-01-01T12:00:00.000Z",
          "path": "/pipeline-executions",
          "requestId": "req_1a2b3c"
        }
      ]
    }
  },
  "security": {
    "ApiKey": {
      "type": "http",
      "scheme": "bearer",
      "description": "An API key of the team."
    }
  }
});
